import type { Note } from "../blocks/note.ts";
import type { Block } from "../blocks/source-page.ts";

/** A text with so many letters, or with a sentence, speaks for itself beside a picture or two. */
const fewLetters = 100;
/** With more pictures than two, so many letters for each. */
const fewForEach = 30;

/** A note on a text whose words stand in pictures, as scanned pages do; none where the text speaks for itself. */
export function picturesNote(body: readonly Block[]): Note[] {
  const pictures = body.reduce((count, block) => count + picturesIn(block), 0);
  if (pictures === 0) return [];
  const letters = body.reduce((count, block) => count + lettersIn(block), 0);
  const says = letters >= fewLetters || body.some(isSentence);
  const isEnough = pictures <= 2 || letters >= fewForEach * pictures;
  return says && isEnough
    ? []
    : [{ code: "pictures-of-text", values: { count: String(pictures) } }];
}

function isSentence(block: Block): boolean {
  return block.kind === "text" && /[^。；]{9}[。；]/u.test(block.text);
}

function picturesIn(block: Block): number {
  if (block.kind === "image") return 1;
  if (block.kind === "text") return 0;
  return block.rows.flat().filter(({ markdown }) => markdown?.includes("![")).length;
}

function lettersIn(block: Block): number {
  if (block.kind === "image") return 0;
  const texts = block.kind === "text" ? [block] : block.rows.flat();
  return texts.reduce((count, { text }) => count + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}
