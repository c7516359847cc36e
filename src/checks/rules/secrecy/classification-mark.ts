import { CompactLine } from "../../text-facts/plain-line.ts";
import type { Hit, Sought } from "../sought.ts";

const grade = "[绝絕机機秘]密";
const star = "[★☆⭐✩✭✮✯⚝🟊]";
const term = "(?:\\d+|[一二三四五六七八九十]+)(?:年|个月|個月|天|日)|长期|長期|解密前";
/** What may stand before a mark on its line: Markdown, a copy number, the words 密级 or 文件密级. */
const lead = "^[#>*_|【\\[（(]*(?:份号[:：]?)?(?:\\d{1,6})?";

/** With its star, as GB/T 9704 writes it: 机密★1年. Rules on secrets have that inside a sentence, in quotes. */
const starred = new RegExp(`${lead}(${grade}(?:${star}|[＊*])(?:${term})?)`, "u");
/** On a short line beside other marks: 特急　机密★1年. */
const beside = new RegExp(`^[^“”"'‘「《。]{0,20}?(${grade}${star}(?:${term})?)[^。]{0,10}$`, "u");
const labelled = new RegExp(`${lead}((?:密级|密級|文件密级|涉密等级)[:：|]${grade})`, "u");
/** The bare word, alone on its line: a mark only at the head of a text. */
const alone = new RegExp(`${lead}(${grade}(?:${term})?)[*_|】\\]）)]*$`, "u");

const markForms = [starred, beside, labelled];

/** Marks of state secrets (保守国家秘密法, GB/T 9704-2012 7.2.2), blanks between their characters or not. */
export const classificationMark: Sought = {
  id: "secrecy/classification-mark",
  looksAt: "everywhere",
  severity: "error",
  basis: "条例第十四条；GB/T 9704-2012 7.2.2",
  zh: {
    title: "有国家秘密标志",
    message: [
      "{place}等 {count} 处有密级标志“{shown}”。",
      "{place}有密级标志“{shown}”。",
      "这里有密级标志“{shown}”。",
    ],
    cure: "立即停止发布，按保密规定报告并核实定密情况；已解密、可以公开的，换成没有标志的公开版本。已经提交过的，git 历史里还留着。",
  },
  en: {
    title: "Mark of a state secret",
    message: [
      "{place} bears the mark “{shown}”. The file has {count} in all.",
      "{place} bears the mark “{shown}”.",
      "Here stands the mark “{shown}”.",
    ],
    cure: "Do not publish; report it as the rules on secrets want. If it has been declassified, use a public version without the mark. Git keeps what was committed.",
  },
  isOfPublished: true,
  find(text, _settings, part) {
    if (!text.includes("密")) return [];
    return markIn(text, part === "head" || part === "ends" ? [...markForms, alone] : markForms);
  },
};

function markIn(text: string, marks: readonly RegExp[]): Hit[] {
  const line = new CompactLine(text);
  for (const mark of marks) {
    const match = mark.exec(line.text);
    if (!match) continue;
    const [, shown = ""] = match;
    const at = line.text.indexOf(shown, match.index);
    return [{ index: line.placeOf(at), shown: line.asWritten(at, at + shown.length) }];
  }
  return [];
}
