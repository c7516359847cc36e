import { bodyLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";
import { reportOnce } from "./lines/once.ts";

const fullWidth: Record<string, string> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };

/** Western punctuation between Chinese characters. */
export const halfWidthPunctuation: DocumentRule = {
  id: "text/half-width-punctuation",
  severity: "hint",
  basis: "GB/T 15834-2011",
  zh: {
    title: "中文里用了半角标点",
    message: "“{found}”用了半角标点（全文 {count} 处）。",
    cure: "写成“{wanted}”。",
  },
  en: {
    title: "Half-width punctuation in Chinese",
    message: "“{found}” has half-width punctuation ({count} places).",
    cure: "Write “{wanted}”.",
  },
  looksAt: "document",
  check(document, report) {
    const form = /(?<=[\u4e00-\u9fff])[,;:?!](?=[\u4e00-\u9fff])/g;
    reportOnce(bodyLines(document), form, report, ([sign]) => ({ wanted: fullWidth[sign] ?? "" }));
  },
};
