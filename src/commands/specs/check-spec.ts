import { formats } from "../../checks/reports/format-names.ts";
import { docsPath } from "../../program/docs-path.ts";
import { asOfOption, cacheOption, contentOption, outputOption } from "./shared-options.ts";
import type { CommandSpec } from "./spec.ts";

export const spec: CommandSpec = {
  name: "check",
  zh: `检查全部内容，一次列出所有问题。有错误时退出码为 1。规则见 ${docsPath("checking.md")}。`,
  en: `Checks all content and lists every finding in one run. Exits with 1 if there is an error. Rules: ${docsPath("checking.md")}.`,
  options: {
    content: contentOption,
    "as-of": asOfOption,
    cache: cacheOption,
    format: {
      type: "string",
      value: formats.join("|"),
      default: "pretty",
      zh: "输出格式",
      en: "output format",
    },
    output: outputOption,
    fix: {
      type: "boolean",
      zh: "先代改只有一种改法的：旧的内容格式，字段名、有效性、文号、日期的写法",
      en: "first mend what has one answer: an older content format, field names, validity, forms of numbers and days",
    },
    since: {
      type: "string",
      value: "REV",
      zh: "只列出从这个提交或分支以来改动的文件的问题，和由此引起的，如 origin/main",
      en: "only findings in files changed since this commit or branch, and what they cause: origin/main",
    },
    "dry-run": {
      type: "boolean",
      zh: "与 --fix 同用：只列出要改的，不写入",
      en: "with --fix: say what would be mended and write nothing",
    },
  },
};
