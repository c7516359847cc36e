import {
  asOfOption,
  baseOption,
  cacheOption,
  contentOption,
  outOption,
  portOption,
} from "./shared-options.ts";
import type { CommandSpec } from "./spec.ts";

export const spec: CommandSpec = {
  name: "dev",
  zh: "边写边看：内容一保存，浏览器里的页面就更新。搜索和数据文件以最近一次生成为准。",
  en: "Live preview while writing: a saved file updates the page in the browser. Search and data files are those of the last build.",
  options: {
    content: contentOption,
    out: {
      ...outOption,
      zh: "上次生成的文件夹，搜索用其中的",
      en: "folder of the last build, for search",
    },
    base: baseOption,
    "as-of": asOfOption,
    cache: cacheOption,
    port: portOption,
  },
};
