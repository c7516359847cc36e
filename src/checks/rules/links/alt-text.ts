import { charactersOf } from "../characters-of.ts";
import { bodyLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";

const picture = /!\[\s*\]\(\s*<?([^)\s>]*)|<img\b(?![^<>]*\balt\s*=\s*["']?[^"'\s>])[^<>]*>/gi;

/** Asks for words for those who cannot see a picture (GB/T 37668-2019). */
export const altText: DocumentRule = {
  id: "links/no-alt-text",
  severity: "warning",
  basis: "GB/T 37668-2019",
  zh: {
    title: "图片没有替代文字",
    message: [
      "图片“{found}”没有说明，看不见图的人无从知道内容。",
      "图片没有说明，看不见图的人无从知道内容。",
    ],
    cure: "在方括号里写明图上是什么：![应急响应流程图](图.png)。",
  },
  en: {
    title: "Picture without words",
    message: ["Nothing says what “{found}” shows.", "Nothing says what the picture shows."],
    cure: "Write between the brackets what it shows: ![应急响应流程图](图.png).",
  },
  looksAt: "document",
  check(document, report) {
    const mayHoldTags = charactersOf(document).includes("<");
    for (const { text, line } of bodyLines(document)) {
      if (!text.includes("![") && !(mayHoldTags && /<img/i.test(text))) continue;
      for (const { 1: found = "", index } of text.matchAll(picture)) {
        report({ line, column: index + 1 }, { found });
      }
    }
  },
};
