import { charactersOf } from "../characters-of.ts";
import { bodyLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";
import { reportOnce } from "./lines/once.ts";

/** `#一、总则`: the sign of a heading without the blank is a sign. `#1机组` and `#青禾发布#` are meant as they stand. */
export const hashWithoutBlank: DocumentRule = {
  id: "text/hash-without-blank",
  severity: "warning",
  basis: null,
  zh: {
    title: "# 后面没有空格",
    message: "“{found}”行首的 # 后面没有空格，不是标题，# 会原样显示（全文 {count} 处）。",
    cure: "要作标题，在 # 后面加一个半角空格；不要标题，删去 #。",
  },
  en: {
    title: "No blank after #",
    message:
      "No blank follows the # at the beginning of “{found}”: it is no heading, and the # is shown ({count} places).",
    cure: "For a heading, put a blank after the #; else delete the #.",
  },
  looksAt: "document",
  check(document, report) {
    if (!charactersOf(document).includes("#")) return;
    reportOnce(
      bodyLines(document),
      /^ {0,3}#{1,6}(?=[\p{Script=Han}\u3000（《“【])(?!.*#)/gu,
      report,
    );
  },
};
