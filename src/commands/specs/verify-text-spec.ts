import { contentOption, outOption } from "./shared-options.ts";
import type { CommandSpec } from "./spec.ts";

export const spec: CommandSpec = {
  name: "verify-text",
  zh: "逐份核对：文件、指南、制度、年报、自己的页面上是否有原文的每一个看得见的字符。",
  en: "Checks page by page that every visible character of the source is shown: documents, guide, rules, annual reports, free pages.",
  options: {
    content: contentOption,
    out: outOption,
  },
};
