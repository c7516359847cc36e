import type { TextPiece } from "../blocks/text-piece.ts";
import { Refusal } from "../bounds/refusal.ts";
import { inReadingOrder } from "./columns.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { readPdfPages } from "./read-pdf.ts";

/**
 * The paragraphs of each page of a PDF with text.
 * @throws {Refusal} `no-text` of a scan, and what `readPdfPages` throws
 */
export async function readPdfPieces(bytes: Uint8Array): Promise<TextPiece[]> {
  const { pages, askew } = await readPdfPages(bytes);
  if (pages.every(({ lines }) => lines.length === 0)) throw new Refusal("no-text");
  return pages.flatMap(({ lines }, at) => {
    const marks = askew.filter(({ page }) => page === at + 1);
    const texts = [...paragraphsOf([inReadingOrder(lines)]), ...marks];
    return texts.map(({ text }) => ({ place: `第${at + 1}页`, text }));
  });
}
