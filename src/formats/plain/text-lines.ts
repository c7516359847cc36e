import type { TextPiece } from "../blocks/text-piece.ts";
import { decodePage } from "../encoding/decode-page.ts";

/**
 * The lines of a plain text or CSV file, in whatever encoding it is.
 * @throws {Refusal} `unknown-encoding`
 */
export function readLines(bytes: Uint8Array): TextPiece[] {
  const lines = decodePage(bytes).text.split(/\r\n|\r|\n/);
  return lines.flatMap((text, at) => (text === "" ? [] : [{ place: `第${at + 1}行`, text }]));
}
