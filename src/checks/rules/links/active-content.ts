import type { FileRule } from "../rule.ts";
import { isStaticMarkup, publishedNameFault } from "./written/published-name.ts";

/** Pages and pictures with script under another name; those whose name says so are not published in the first place. */
export const activeContent: FileRule = {
  id: "links/active-content",
  severity: "error",
  guards: true,
  basis: null,
  zh: {
    title: "文件里是网页或脚本",
    message: "文件的内容是 {found}，有的浏览器不看扩展名，会当作本站的网页运行，不能发布。",
    cure: "用原来的软件打开，另存为 PDF、DOCX、XLSX 或 PNG（系统导出的“假 Excel”也这样改）；不要只改文件名。来历不明的删去。",
  },
  en: {
    title: "File is a page or a script",
    message:
      "Inside, the file is {found}; some browsers go by that and would run it as a page of this site. It must not be published.",
    cure: "Open it with the program it was made with and save it as PDF, DOCX, XLSX or PNG; renaming is not enough. Delete it if nobody knows where it came from.",
  },
  looksAt: "file",
  check({ file, fault }, report) {
    if (fault?.code !== "active" || isStaticMarkup(file)) return;
    if (publishedNameFault(file) === null) report({}, { found: fault.found });
  },
};
