import type { TextBlock } from "../blocks/source-page.ts";
import { noStyle, outlineLevel, type ParagraphStyle } from "./styles.ts";

/** A paragraph under way. */
export interface Paragraph extends ParagraphStyle {
  /** Whether its text has begun, and with it its number. */
  begun: boolean;
  /** Whether its end was deleted with the changes kept: the next paragraph goes on with it. */
  joinsNext: boolean;
  /** Whether it goes on with the text of such a paragraph. */
  goesOn: boolean;
}

export function newParagraph(): Paragraph {
  return { ...noStyle, begun: false, joinsNext: false, goesOn: false };
}

/** Sets what an element of `w:pPr` says. */
export function setProperty(
  paragraph: Paragraph,
  name: string,
  value: string,
  styles: ReadonlyMap<string, ParagraphStyle>,
): void {
  if (name === "w:pStyle") Object.assign(paragraph, styles.get(value));
  else if (name === "w:outlineLvl") paragraph.level = outlineLevel(value);
  else if (name === "w:numId") paragraph.numberingId = value;
  else if (name === "w:ilvl") paragraph.numberingLevel = Number(value);
  else if (name === "w:jc") paragraph.align = value;
  else if (name === "w:del") paragraph.joinsNext = true;
}

/** What blocks know of Word's alignments. */
export function alignOf({ align }: ParagraphStyle): TextBlock["align"] {
  if (align === "center") return "center";
  return align === "right" || align === "end" ? "right" : null;
}
