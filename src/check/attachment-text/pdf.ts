import { readPdf } from "../../import/pdf/read-pdf.ts";
import type { TextPiece } from "./attachment-text.ts";

/**
 * The paragraphs of a PDF with text.
 * @throws {Refusal}
 */
export async function readPdfPieces(bytes: Uint8Array): Promise<TextPiece[]> {
  const { blocks } = await readPdf(new Uint8Array(bytes));
  return blocks.flatMap((block, at) =>
    block.kind === "text" ? [{ place: `第${at + 1}段`, text: block.text }] : [],
  );
}
