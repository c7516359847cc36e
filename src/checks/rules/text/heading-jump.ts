import { bodyLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";

/** Headings that leave out a level: readers who walk by headings lose their way. */
export const headingJump: DocumentRule = {
  id: "text/heading-jump",
  severity: "warning",
  basis: null,
  zh: {
    title: "标题跳级",
    message: "“{found}”是 {level} 级标题，上一个标题是 {before} 级，中间缺了级别。",
    cure: "逐级使用 # 号，或改成“一、（一）1.”这样的普通段落。",
  },
  en: {
    title: "Heading level left out",
    message: "“{found}” is of level {level}, the heading before it of level {before}.",
    cure: "Go down one # at a time, or write plain paragraphs that begin with 一、（一）1.",
  },
  looksAt: "document",
  check(document, report) {
    let before: number | null = null;
    for (const { text, line } of bodyLines(document)) {
      if (!text.startsWith("#")) continue;
      const heading = /^(#{1,6})[ \t]+(.*)$/.exec(text);
      if (!heading) continue;
      const [, { length: level } = "", rest = ""] = heading;
      const found = rest.replace(/(?<![ \t#])[ \t#]+$/, "");
      if (before !== null && level > before + 1) {
        report({ line, column: 1 }, { found, level: String(level), before: String(before) });
      }
      before = level;
    }
  },
};
