import { bodyLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";
import { fileEnding } from "./written/file-ending.ts";

/** `[名称]（地址）`, `［名称］(地址)`, `[名称] (地址)`, where the address is one beyond doubt. */
const link = new RegExp(
  String.raw`(?<!!)([[［])([^[\]［］\n]{1,100})([\]］])([ \u3000]?)([(（])\s*` +
    String.raw`((?:https?:\/\/|www\.|\.{0,2}\/[\w.%-]|#)[^\s()（）]{0,300}|[^\n()[\]]{1,200}?${fileEnding})\s*([)）])`,
  "gi",
);

/** Links that are none, because a bracket is full-width or a blank stands between the brackets. */
export const brokenBrackets: DocumentRule = {
  id: "links/broken-brackets",
  severity: "warning",
  basis: null,
  zh: {
    title: "链接的括号写得不对",
    message: "“{found}”用了全角括号，或括号之间有空格，不会成为链接。",
    cure: "写成 [{text}]({address})。",
  },
  en: {
    title: "Brackets of a link",
    message: "“{found}” has full-width brackets, or a blank between them: it is no link.",
    cure: "Write [{text}]({address}).",
  },
  looksAt: "document",
  check(document, report) {
    for (const { text: line, line: number } of bodyLines(document)) {
      if (!line.includes("]") && !line.includes("］")) continue;
      if (!/[\]］][ \u3000]?[(（]/.test(line)) continue;
      for (const match of line.matchAll(link)) {
        const [found, opening, text = "", closing, blank, left, address = "", right] = match;
        if (`${opening}${closing}${blank}${left}${right}` === "[]()") continue;
        const written = /[\s()]/.test(address) ? `<${address}>` : address;
        report({ line: number, column: match.index + 1 }, { found, text, address: written });
      }
    }
  },
};
