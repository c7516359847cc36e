import { isSymbolFont } from "./symbol-fonts.ts";

/** What a run of a Word document looks like, as far as it changes what the text says. */
export interface RunProperties {
  strong: boolean;
  emphasis: boolean;
  script: "sup" | "sub" | null;
  struck: boolean;
  /** Not shown: Word's hidden text, and letters of a point at most. */
  hidden: boolean;
  white: boolean;
  /** Its symbol font, whose signs are no characters; null: a font for text. */
  symbolFont: string | null;
}

export const plainProperties: RunProperties = {
  strong: false,
  emphasis: false,
  script: null,
  struck: false,
  hidden: false,
  white: false,
  symbolFont: null,
};

/** In half points. */
const smallestSize = 2;

/** What an element of `w:rPr` says; empty where it says nothing of these. */
export function runProperty(
  name: string,
  attributes: Readonly<Record<string, string>>,
): Partial<RunProperties> {
  const value = attributes["w:val"] ?? "";
  switch (name) {
    case "w:b":
      return { strong: isOn(value) };
    case "w:i":
      return { emphasis: isOn(value) };
    case "w:strike":
    case "w:dstrike":
      return { struck: isOn(value) };
    case "w:vanish":
      return { hidden: isOn(value) };
    case "w:sz":
      return Number(value) > 0 && Number(value) <= smallestSize ? { hidden: true } : {};
    case "w:color":
      return { white: /^F{6}$/i.test(value) };
    case "w:highlight":
      return { white: false };
    case "w:shd":
      return /^(?:auto|ffffff|)$/i.test(attributes["w:fill"] ?? "") ? {} : { white: false };
    case "w:vertAlign":
      return { script: value === "superscript" ? "sup" : value === "subscript" ? "sub" : null };
    case "w:rFonts":
      return fontProperty(attributes["w:ascii"] ?? attributes["w:hAnsi"]);
    default:
      return {};
  }
}

/** A property is on where nothing else is said. */
export function isOn(value: string): boolean {
  return !["0", "false", "off"].includes(value);
}

function fontProperty(font: string | undefined): Partial<RunProperties> {
  return font === undefined ? {} : { symbolFont: isSymbolFont(font) ? font : null };
}
