import { codePoint } from "../../../characters/code-point.ts";
import { charactersOf } from "../characters-of.ts";
import { allLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";
import { withNumberedCharacters } from "./lines/numbered-characters.ts";
import { reportOnce } from "./lines/once.ts";

/** What may be one in a file, or write one by its number. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const suspect = /[&\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ud800-\uf8ff]/;

/** Characters of private use and control characters: every reader sees something else, or a box. */
export const privateCharacters: DocumentRule = {
  id: "text/private-characters",
  severity: "warning",
  basis: null,
  zh: {
    title: "有别人看不到的字",
    message: "“{found}”里有自造字或控制字符 {character}（全文 {count} 处），别的电脑上显示为方框。",
    cure: "换成标准字；没有标准字的，用括号说明字形。",
  },
  en: {
    title: "Characters nobody else can see",
    message:
      "“{found}” holds {character}, a character of private use or a control character ({count} places).",
    cure: "Write the standard character, or describe it in brackets.",
  },
  looksAt: "document",
  check(document, report) {
    if (!suspect.test(charactersOf(document))) return;
    const form = /(?![\t\n\f\r])[\p{Cc}\p{Co}\p{Cs}]/gu;
    reportOnce(withNumberedCharacters(allLines(document)), form, report, ([character]) => ({
      character: codePoint(character),
    }));
  },
};
