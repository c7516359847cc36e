import type { OptionSpec } from "./spec.ts";

export const contentOption: OptionSpec = {
  type: "string",
  value: "DIR",
  default: "content",
  setting: "content",
  zh: "内容文件夹",
  en: "content folder",
};

export const outOption: OptionSpec = {
  type: "string",
  value: "DIR",
  default: "dist",
  setting: "out",
  zh: "输出文件夹",
  en: "output folder",
};

export const baseOption: OptionSpec = {
  type: "string",
  value: "/PATH/",
  setting: "base",
  zh: "门户所在的路径（默认是 portal.yaml 里 url 的路径；写了就要与它一致）",
  en: "path under which the portal is served (default: that of url in portal.yaml, with which it has to agree)",
};

export const asOfOption: OptionSpec = {
  type: "string",
  value: "DAY",
  zh: "按哪一天计算有效性，如 2026-01-31（默认今天）",
  en: "day that validity is computed for (default today)",
};

export const cacheOption: OptionSpec = {
  type: "string",
  value: "DIR",
  setting: "cache",
  zh: "保存中间结果的文件夹（默认在 .gongkai 下）",
  en: "folder of intermediate results (default below .gongkai)",
};

export const portOption: OptionSpec = {
  type: "string",
  value: "PORT",
  default: "4321",
  zh: "端口",
  en: "port",
};

export const outputOption: OptionSpec = {
  type: "string",
  value: "FILE",
  zh: "结果写到这个文件（UTF-8），屏幕上只说总数",
  en: "write the result to this file, in UTF-8; the screen shows the totals",
};
