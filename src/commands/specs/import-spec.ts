import { outputOption } from "./shared-options.ts";
import type { CommandSpec } from "./spec.ts";

export const spec: CommandSpec = {
  name: "import",
  zh: "把保存的网页（HTML、纯文本、Word、有文字的 PDF）变成内容文件夹里的文件。有文件被拒绝时退出码为 1。",
  en: "Turns saved pages (HTML, plain text, Word, PDF with text) into documents. Exits with 1 if any was refused.",
  options: {
    out: {
      type: "string",
      value: "DIR",
      default: "content",
      setting: "content",
      zh: "写到哪个内容文件夹",
      en: "content folder to write to",
    },
    output: outputOption,
    json: { type: "boolean", zh: "结果以 JSON 输出", en: "print the results as JSON" },
    assign: {
      type: "boolean",
      zh: "没有索引号的，按 portal.yaml 的规则编一个",
      en: "give index numbers by the rule of portal.yaml",
    },
    publisher: {
      type: "string",
      value: "ID",
      zh: "网页没有写明发布机构的，用这个（publishers.yaml 里的代号、名称或简称）",
      en: "publisher of pages that name none: its id, name or short name in publishers.yaml",
    },
    "published-on": {
      type: "string",
      value: "DAY",
      zh: "没有任何日期的，发布日期写这一天；不写就先作草稿",
      en: "day of publication of pages without any day, which are drafts otherwise",
    },
    force: { type: "boolean", zh: "覆盖已有的文件", en: "replace documents that are there" },
  },
  positionals: "FILES…",
};
