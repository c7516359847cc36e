import type { FileRule } from "../rule.ts";
import { publishedNameFault } from "./written/published-name.ts";

/** Programs under another name; those whose name says so are not published in the first place. */
export const program: FileRule = {
  id: "links/program",
  severity: "error",
  guards: true,
  basis: null,
  zh: {
    title: "文件是程序",
    message: "文件的内容是程序或脚本（{found}），与扩展名无关，不能发布。",
    cure: "删去这个文件，查清它是怎样来的；确实要公开的内容，从原件重新导出。",
  },
  en: {
    title: "File is a program",
    message:
      "Inside, the file is a program or script ({found}), whatever its extension; it must not be published.",
    cure: "Delete it and find out where it came from; export what is to be published anew from its original.",
  },
  looksAt: "file",
  check({ file, fault }, report) {
    if (fault?.code === "program" && publishedNameFault(file) === null) {
      report({}, { found: fault.found });
    }
  },
};
