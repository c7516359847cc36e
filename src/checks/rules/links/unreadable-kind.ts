import { posix } from "node:path";
import type { FileRule } from "../rule.ts";

/** Kinds of file that hold text which is not read here. */
const opaque =
  /\.(doc|dotx?|xls|xltx?|ett?|wp[st]|dp[st]|pptx?|ppsx?|potx?|rtf|ofd|cebx?|od[tsp]|epub|zip|rar|7z|tar|t?gz|bz2|xz)$/i;

/** Attachments of a kind that is not looked into, scans among them: a skipped check is told of. */
export const unreadableKind: FileRule = {
  id: "links/unreadable-kind",
  severity: "hint",
  basis: null,
  zh: {
    title: "这种附件没有检查里面的内容",
    message: "没有检查这个 {found} 文件里有没有个人信息和密级标志。",
    cure: "换成 DOCX、XLSX、CSV 或文字版 PDF（旧格式不少人打不开，扫描件搜不到、读屏软件读不出）；不能换的，人工检查。",
  },
  en: {
    title: "Kind of attachment that is not looked into",
    message: "Nobody looked for personal data and secrecy marks in this {found} file.",
    cure: "Use DOCX, XLSX, CSV or PDF with text (old formats cannot be opened by many, scans not be searched or read aloud); else read it yourself.",
  },
  looksAt: "file",
  check({ file, text, fault }, report) {
    const isScan = fault?.code === "no-text";
    const isOpaque = text === null && fault === null && opaque.test(file);
    if (isScan || isOpaque) report({}, { found: posix.extname(file).slice(1).toUpperCase() });
  },
};
