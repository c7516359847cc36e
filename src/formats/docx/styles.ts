import { readXml } from "../archive/read-xml.ts";
import { type RunProperties, runProperty } from "./run-properties.ts";

/** What a paragraph takes from its style. */
export interface ParagraphStyle {
  /** Heading level, 1 to 9; null: none. */
  level: number | null;
  numberingId: string | null;
  numberingLevel: number;
  align: string | null;
  /** Look of the text, as far as it changes what the text says. */
  run: Partial<RunProperties>;
  /** Whether it is a line of a table of contents. */
  isContents: boolean;
}

export interface Styles {
  paragraphs: ReadonlyMap<string, ParagraphStyle>;
  /** Of runs. */
  characters: ReadonlyMap<string, Partial<RunProperties>>;
}

export const noStyle: ParagraphStyle = {
  level: null,
  numberingId: null,
  numberingLevel: 0,
  align: null,
  run: {},
  isContents: false,
};

/** A style may name itself as its own ground; Word's own chains are far shorter. */
const deepestChain = 20;

interface WrittenStyle extends Partial<ParagraphStyle> {
  basedOn?: string;
}

/**
 * The styles of a Word document by id, with what they inherit.
 * @throws {Refusal} when the XML is hostile or damaged
 */
export function readStyles(part: Uint8Array | undefined): Styles {
  const paragraphs = new Map<string, WrittenStyle>();
  const characters = new Map<string, WrittenStyle>();
  let style: WrittenStyle = {};
  if (part)
    readXml(part, "Word", {
      open({ name, attributes }) {
        if (name === "w:style") {
          style = {};
          const id = attributes["w:styleId"] ?? "";
          if (attributes["w:type"] === "paragraph") paragraphs.set(id, style);
          else if (attributes["w:type"] === "character") characters.set(id, style);
        } else setStyle(style, name, attributes);
      },
    });
  return {
    paragraphs: allInherited(paragraphs),
    characters: new Map([...allInherited(characters)].map(([id, { run }]) => [id, run])),
  };
}

function setStyle(style: WrittenStyle, name: string, attributes: Record<string, string>): void {
  const value = attributes["w:val"] ?? "";
  if (name === "w:name") {
    const level = /^heading ([1-9])$/i.exec(value)?.[1];
    if (level) style.level = Number(level);
    style.isContents = /^toc [1-9]$/i.test(value);
  } else if (name === "w:outlineLvl") style.level ??= outlineLevel(value);
  else if (name === "w:basedOn") style.basedOn = value;
  else if (name === "w:numId") style.numberingId = value;
  else if (name === "w:ilvl") style.numberingLevel = Number(value);
  else if (name === "w:jc") style.align = value;
  else {
    const { strong: _, emphasis: __, ...run } = runProperty(name, attributes);
    style.run = { ...style.run, ...run };
  }
}

/** Word counts outline levels from 0; 9 is body text. */
export function outlineLevel(value: string): number | null {
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : null;
}

function allInherited(written: ReadonlyMap<string, WrittenStyle>): Map<string, ParagraphStyle> {
  return new Map([...written.keys()].map((id) => [id, inherited(id, written)]));
}

function inherited(id: string, written: ReadonlyMap<string, WrittenStyle>): ParagraphStyle {
  let style = noStyle;
  const chain: WrittenStyle[] = [];
  let one = written.get(id);
  while (one && chain.length < deepestChain) {
    chain.unshift(one);
    one = written.get(one.basedOn ?? "");
  }
  for (const { basedOn: _, ...own } of chain)
    style = { ...style, ...own, run: { ...style.run, ...own.run } };
  return style;
}
