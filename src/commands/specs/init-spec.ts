import type { CommandSpec, OptionSpec } from "./spec.ts";

/** Each answers one question. */
export const answerOptions: Record<string, OptionSpec> = {
  organ: { type: "string", value: "NAME", zh: "主办单位全称", en: "full name of the organ" },
  level: {
    type: "string",
    value: "county|department|township",
    zh: "级别：县级人民政府、县级政府部门、乡镇人民政府（默认按单位名称）",
    en: "county government, department or township (default by the organ's name)",
  },
  name: {
    type: "string",
    value: "NAME",
    zh: "门户名称（默认“政府信息公开”）",
    en: "name of the portal (default 政府信息公开)",
  },
  url: {
    type: "string",
    value: "URL",
    zh: "门户的网址，包括子路径；还不知道的不写",
    en: "address of the portal, with its sub-path, if it is known",
  },
  code: {
    type: "string",
    value: "CODE",
    zh: "索引号开头的单位代码；还不知道的不写",
    en: "unit code that index numbers begin with, if it is known",
  },
};

/** The command line of `gongkai init`. */
export const spec: CommandSpec = {
  name: "init",
  zh: "新建一个门户的文件夹：设置、栏目、公开指南、一份示例，以及 git、编辑器和 CI 的文件。已有的文件不会覆盖。",
  en: "Makes the folder of a new portal: settings, columns, guide, an example, and what git, editors and CI need. No file is written over.",
  positionals: "DIR",
  options: {
    ...answerOptions,
    yes: {
      type: "boolean",
      zh: "不提问，一律采用建议，可有可无的留作【待填】",
      en: "ask nothing, take what is proposed, leave the rest to fill in",
    },
  },
};
