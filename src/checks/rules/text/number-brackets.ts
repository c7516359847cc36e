import { bodyLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";
import { reportOnce } from "./lines/once.ts";

/** A document number whose year stands in other brackets than GB/T 9704 wants. */
export const numberBrackets: DocumentRule = {
  id: "text/number-brackets",
  severity: "hint",
  basis: "GB/T 9704-2012 7.2.5",
  zh: {
    title: "文号没有用六角括号",
    message: "“{found}”的年份没有用〔〕（全文 {count} 处）。",
    cure: "写成 {wanted}；引用的原文本来如此的不用改。",
  },
  en: {
    title: "Document number in other brackets",
    message: "The year in “{found}” does not stand in 〔〕 ({count} places).",
    cure: "Write {wanted}; leave it if it is quoted from an original.",
  },
  looksAt: "document",
  check(document, report) {
    const form = /(?<=[\u4e00-\u9fff])[[【（(［]((?:19|20)\d{2})[\]】）)］](?=第?\d{1,5}号)/g;
    reportOnce(bodyLines(document), form, report, ([, year = ""]) => ({ wanted: `〔${year}〕` }));
  },
};
