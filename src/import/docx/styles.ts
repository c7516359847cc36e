import { readXml } from "../archive/read-xml.ts";

/** What a paragraph takes from its style. */
export interface ParagraphStyle {
  /** Heading level, 1 to 9; null: none. */
  level: number | null;
  numberingId: string | null;
  numberingLevel: number;
  align: string | null;
}

/** A style may name itself as its own ground; Word's own chains are far shorter. */
const deepestChain = 20;

interface WrittenStyle extends Partial<ParagraphStyle> {
  basedOn?: string;
}

/**
 * The paragraph styles of a Word document by id, with what they inherit.
 * @throws {Refusal} when the XML is hostile or damaged
 */
export function readStyles(part: Uint8Array | undefined): Map<string, ParagraphStyle> {
  const written = new Map<string, WrittenStyle>();
  let style: WrittenStyle = {};
  if (part)
    readXml(part, "Word", {
      open({ name, attributes }) {
        const value = attributes["w:val"] ?? "";
        if (name === "w:style") {
          style = {};
          if (attributes["w:type"] === "paragraph")
            written.set(attributes["w:styleId"] ?? "", style);
        } else if (name === "w:name") {
          const level = /^heading ([1-9])$/i.exec(value)?.[1];
          if (level) style.level = Number(level);
        } else if (name === "w:outlineLvl") style.level ??= outlineLevel(value);
        else if (name === "w:basedOn") style.basedOn = value;
        else if (name === "w:numId") style.numberingId = value;
        else if (name === "w:ilvl") style.numberingLevel = Number(value);
        else if (name === "w:jc") style.align = value;
      },
    });
  return new Map([...written.keys()].map((id) => [id, inherited(id, written)]));
}

/** Word counts outline levels from 0; 9 is body text. */
export function outlineLevel(value: string): number | null {
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : null;
}

function inherited(id: string, written: ReadonlyMap<string, WrittenStyle>): ParagraphStyle {
  const style: ParagraphStyle = { level: null, numberingId: null, numberingLevel: 0, align: null };
  const chain: WrittenStyle[] = [];
  let one = written.get(id);
  while (one && chain.length < deepestChain) {
    chain.unshift(one);
    one = written.get(one.basedOn ?? "");
  }
  for (const { basedOn: _, ...own } of chain) Object.assign(style, own);
  return style;
}
