import { charactersOf } from "../characters-of.ts";
import { allLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";
import { reportOnce } from "./lines/once.ts";

/** Characters that were lost when a file was read in the wrong encoding: nothing can bring them back. */
export const lostCharacters: DocumentRule = {
  id: "text/lost-characters",
  severity: "error",
  basis: null,
  zh: {
    title: "有丢失的字",
    message: "“{found}”里有丢失的字（全文 {count} 处）。",
    cure: "对照原件补上；这是用错编码打开过的痕迹，原来的字已经没有了。",
  },
  en: {
    title: "Lost characters",
    message: "Characters are lost in “{found}” ({count} places).",
    cure: "Restore them from the original: the file was once read in the wrong encoding, and they are gone.",
  },
  looksAt: "document",
  check(document, report) {
    if (!/[\uFFFD-\uFFFF锟烫屯]/.test(charactersOf(document))) return;
    reportOnce(allLines(document), /[\uFFFD\uFFFE\uFFFF]+|锟斤拷|锟斤|烫烫烫|屯屯屯/g, report);
  },
};
