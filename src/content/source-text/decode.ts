import { isUtf8 } from "node:buffer";
import type { DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { withLineFeeds } from "./line-ends.ts";

/** Text of a file, or why its bytes are none. */
export type Decoded =
  | { text: string }
  | { fault: { code: DiagnosticCode; line?: number; values: Record<string, string> } };

/** Decodes UTF-8, with or without a byte order mark; lines end in `\n`, whatever they ended in. Other encodings are named, not converted. */
export function decodeText(bytes: Buffer): Decoded {
  const utf16 = utf16Name(bytes);
  if (utf16) return { fault: { code: "file/not-utf-8", values: { found: utf16 } } };
  if (!isUtf8(bytes)) {
    return { fault: { code: "file/not-utf-8", values: { found: legacyName(bytes) } } };
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    const line = bytes.subarray(0, nul).toString("latin1").split("\n").length;
    return { fault: { code: "file/nul-byte", line, values: {} } };
  }
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text: withLineFeeds(bytes.toString("utf8", hasMark ? 3 : 0)) };
}

/** By its byte order mark, or by the NUL bytes of the ASCII signs that front-matter is full of. */
function utf16Name(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16 LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16 BE";
  const start = bytes.subarray(0, 8);
  if (start.length < 8) return null;
  const isNul = (odd: number) => [0, 2, 4].every((at) => start[at + odd] === 0);
  if (isNul(1) && !isNul(0)) return "UTF-16 LE";
  return isNul(0) && !isNul(1) ? "UTF-16 BE" : null;
}

/** GB18030 holds GBK and GB2312; empty when the bytes are not that either. */
function legacyName(bytes: Buffer): string {
  try {
    new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    return "GBK (GB18030)";
  } catch {
    return "";
  }
}
