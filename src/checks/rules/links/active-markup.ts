import type { FileRule } from "../rule.ts";
import { isStaticMarkup } from "./written/published-name.ts";

/** Pages, drawings, data and styles that are published as they are and in which something may run, or loads from elsewhere. */
export const activeMarkup: FileRule = {
  id: "links/active-markup",
  severity: "error",
  guards: true,
  basis: null,
  zh: {
    title: "原样发布的网页、图形、样式里有不能发布的内容",
    message:
      "里面有 {found}：它会在读者的浏览器里运行，或者从别的网站取东西，或者看不出会不会，不能发布。",
    cure: "删去它；从别的网站取的图片、字体、样式（.css），放进 static 文件夹，写它在那里的路径。只要文字的，写成 pages 文件夹里的 .md；图形用绘图软件另存为“普通 SVG”，或者换成 PNG；拿不准的，不要放上来。",
  },
  en: {
    title: "Page, drawing or style in which something runs or loads from elsewhere",
    message:
      "There is {found} in it: a browser runs it, or loads something from another site, or nobody can tell whether it would. It must not be published.",
    cure: "Take it out; put pictures, fonts and styles (.css) of other sites into the folder static and name them by their paths there. For words write a .md in the folder pages; save a drawing as plain SVG, or as PNG; leave out what nobody can vouch for.",
  },
  looksAt: "file",
  check({ file, fault }, report) {
    if (fault?.code !== "active" || !isStaticMarkup(file)) return;
    report(fault.line === undefined ? {} : { line: fault.line }, { found: fault.found });
  },
};
