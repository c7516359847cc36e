import { charactersOf } from "../characters-of.ts";
import { allLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";
import { reportOnce } from "./lines/once.ts";

/** UTF-8 read as Latin 1 or Windows-1252: ä¸­å›½. */
const asLatin =
  "(?:[\\u00c2-\\u00f4][\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u2022\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122]{1,3}){2,}";
/** UTF-8 read as GBK (鍏充簬鍗板彂): every third character is of a kind that no text has four of, so close together. */
const firstOfGbk = fromFirstBytes();
const asGbk = `(?:[${firstOfGbk}].{0,2}){4,}`;
const wrongEncoding = new RegExp(`${asLatin}|${asGbk}`, "g");

/** What all of them hold. */
const suspect = new RegExp(`[\\u00c2-\\u00f4${firstOfGbk}]`);

/** Text in the wrong encoding. */
export const mojibake: DocumentRule = {
  id: "text/mojibake",
  severity: "error",
  basis: null,
  zh: {
    title: "乱码",
    message: "“{found}”是乱码（全文 {count} 处）。",
    cure: "用正确的编码重新打开原文件，另存为 UTF-8。",
  },
  en: {
    title: "Garbled text",
    message: "“{found}” was read in the wrong encoding ({count} places).",
    cure: "Open the original in its own encoding and save it as UTF-8.",
  },
  looksAt: "document",
  check(document, report) {
    if (!suspect.test(charactersOf(document))) return;
    reportOnce(allLines(document), wrongEncoding, report);
  },
};

/** What GBK makes of the first two bytes that a Chinese character has in UTF-8. */
function fromFirstBytes(): string {
  const decoder = new TextDecoder("gbk");
  let characters = "";
  for (let first = 0xe4; first <= 0xe9; first += 1) {
    for (let second = 0x80; second <= 0xbf; second += 1) {
      characters += decoder.decode(Uint8Array.of(first, second));
    }
  }
  return characters.replace(/[^\u4e00-\u9fff]/g, "");
}
