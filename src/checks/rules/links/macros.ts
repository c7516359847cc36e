import type { FileRule } from "../rule.ts";
import { publishedNameFault } from "./written/published-name.ts";

/** Office files that hold macros under a name that promises none; those whose name says so are not published anyway. */
export const macros: FileRule = {
  id: "links/macros",
  severity: "error",
  guards: true,
  basis: null,
  zh: {
    title: "文件里有宏",
    message: "文件里有宏（{found}），打开的人可能运行别人写的程序，不能发布。",
    cure: "用 Word、Excel 或 WPS 打开，另存为不带宏的 .docx、.xlsx、.pptx，或导出 PDF，换掉这一个。",
  },
  en: {
    title: "File holds macros",
    message:
      "The file holds macros ({found}): who opens it may run somebody's program. It must not be published.",
    cure: "Open it in Word, Excel or WPS, save it as .docx, .xlsx or .pptx without macros, or as PDF, and put that in its place.",
  },
  looksAt: "file",
  check({ file, fault }, report) {
    if (fault?.code === "macros" && publishedNameFault(file) === null)
      report({}, { found: fault.found });
  },
};
