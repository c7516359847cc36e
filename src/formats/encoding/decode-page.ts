import { isUtf8 } from "node:buffer";
import { Refusal } from "../bounds/refusal.ts";
import { declaredEncoding } from "./declared.ts";
import { chineseShare } from "./plausible.ts";

export interface DecodedPage {
  text: string;
  /** As `TextDecoder` names it. */
  encoding: string;
  /** Characters that the bytes do not give: each stands as U+FFFD. */
  lost: number;
}

/** A wrong reading of Chinese bytes has hardly any frequent characters; a right one has a third or more. */
const leastShare = 0.08;
/** A file with a few broken bytes is read all the same; one with more is not text. */
const mostLost = 0.01;

/**
 * Decodes a saved page: a byte order mark decides, then the NUL bytes of UTF-16, then valid UTF-8; else what the
 * page declares, GB18030 and Big5 are tried and the most Chinese reading is taken, since declarations are wrong
 * often enough. No library: all it needs is `TextDecoder` and a judgement of Chinese.
 * @throws {Refusal} `unknown-encoding`
 */
export function decodePage(bytes: Uint8Array): DecodedPage {
  const marked = encodingOfMark(bytes) ?? encodingOfNulBytes(bytes);
  if (marked) return accept(decode(bytes, marked));
  if (isUtf8(bytes)) return accept(decode(bytes, "utf-8"));
  const declared = declaredEncoding(bytes);
  const names = new Set(["gb18030", "big5", "utf-8", ...(declared ? [declared] : [])]);
  const readings = [...names].map((name) => decode(bytes, name));
  const scores = new Map(
    readings.map((one) => [one, chineseShare(one.text) - lostShare(one) * 10]),
  );
  const best = readings.reduce((a, b) => ((scores.get(b) ?? 0) > (scores.get(a) ?? 0) ? b : a));
  if (chineseShare(best.text) < leastShare) throw new Refusal("unknown-encoding");
  return accept(best);
}

function encodingOfMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** Line ends, digits and tags of UTF-16 have a NUL byte on one side only; other texts have none at all. */
function encodingOfNulBytes(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 65_536);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0) return null;
  if (even * 20 < odd) return "utf-16le";
  return odd * 20 < even ? "utf-16be" : null;
}

function decode(bytes: Uint8Array, encoding: string): DecodedPage {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, lost: text.split("\ufffd").length - 1 };
}

function lostShare({ text, lost }: DecodedPage): number {
  return text.length === 0 ? 0 : lost / text.length;
}

function accept(page: DecodedPage): DecodedPage {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: binary data is told by them.
  const controls = page.text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  if (lostShare(page) > mostLost || controls > page.text.length * mostLost)
    throw new Refusal("unknown-encoding");
  return page;
}
