import { contentOption } from "./shared-options.ts";
import type { CommandSpec, OptionSpec } from "./spec.ts";

/** Each answers one question. */
export const answerOptions: Record<string, OptionSpec> = {
  title: { type: "string", value: "T", zh: "名称", en: "title" },
  genre: {
    type: "string",
    value: "G",
    zh: "体裁：通知、公告、报告、规范性文件、年报，或其他体裁",
    en: "genre: 通知, 公告, 报告, 规范性文件, 年报 or another",
  },
  publisher: { type: "string", value: "P", zh: "发布机构", en: "publisher" },
  number: {
    type: "string",
    value: "N",
    zh: "文号；没有的写 无",
    en: "document number; 无 where there is none",
  },
  day: {
    type: "string",
    value: "DAY",
    zh: "发布日期（默认今天）",
    en: "day of publication (default today)",
  },
  "index-number": {
    type: "string",
    value: "I",
    zh: "索引号（默认按 portal.yaml 的规则取下一个）",
    en: "index number (default the next by the rule in portal.yaml)",
  },
  year: {
    type: "string",
    value: "YYYY",
    zh: "年报的年度（默认去年）",
    en: "year of an annual report (default last year)",
  },
};

/** The command line of `npm run new`. */
export const spec: CommandSpec = {
  name: "new",
  zh: "新建一份文件：逐项提问，按规则编索引号，写好文件信息和正文的框架。写了选项的不再问。",
  en: "Begins a document: asks for what is needed, proposes the next index number, writes front-matter and an outline. What an option says is not asked.",
  options: {
    ...answerOptions,
    yes: {
      type: "boolean",
      zh: "不提问，一律采用建议，可有可无的不写",
      en: "ask nothing, take what is proposed, leave out what is optional",
    },
    content: contentOption,
  },
};
