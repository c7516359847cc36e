import type { FileRule } from "../rule.ts";
import { isStaticMarkup } from "./written/published-name.ts";

/** Pages, drawings and data that are published as they are and in which something may run. */
export const activeMarkup: FileRule = {
  id: "links/active-markup",
  severity: "error",
  guards: true,
  basis: null,
  zh: {
    title: "原样发布的网页、图形里有会运行的内容",
    message: "里面有 {found}：它会在读者的浏览器里运行，或者看不出会不会，不能发布。",
    cure: "删去它。只要文字的，写成 pages 文件夹里的 .md；图形用绘图软件另存为“普通 SVG”，或者换成 PNG；拿不准的，不要放上来。",
  },
  en: {
    title: "Page or drawing in which something runs",
    message:
      "There is {found} in it: a browser runs it, or nobody can tell whether it would. It must not be published.",
    cure: "Take it out. For words write a .md in the folder pages; save a drawing as plain SVG, or as PNG; leave out what nobody can vouch for.",
  },
  looksAt: "file",
  check({ file, fault }, report) {
    if (fault?.code !== "active" || !isStaticMarkup(file)) return;
    report(fault.line === undefined ? {} : { line: fault.line }, { found: fault.found });
  },
};
