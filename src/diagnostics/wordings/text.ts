import type { Wording } from "../wording.ts";

/** The text of a document, when it cannot be turned into a page. */
export const textWordings = {
  "text/too-deep": {
    severity: "error",
    zh: {
      title: "正文嵌套太深",
      message: "引用或列表套了太多层（{found}）。",
      cure: "减少“>”或列表的层数；多半是复制时带进来的符号，删去即可。",
    },
    en: {
      title: "Text nested too deep",
      message: "Quotes or lists are nested in too many levels ({found}).",
      cure: "Take out levels of `>` or lists; most likely they are remains of copying.",
    },
  },
  "text/too-slow": {
    severity: "error",
    zh: {
      title: "正文处理不完",
      message: "转换这篇正文用时太长，已停止（{found}）。",
      cure: "把正文分成几份，或把超长的表格改为附件。",
    },
    en: {
      title: "Text takes too long",
      message: "Converting this text took too long and was stopped ({found}).",
      cure: "Divide the document, or attach very long tables as files.",
    },
  },
  "text/out-of-memory": {
    severity: "error",
    zh: {
      title: "正文太大",
      message: "转换这篇正文时内存不够（{found}）。",
      cure: "把正文分成几份，或把超长的表格改为附件。",
    },
    en: {
      title: "Text too large",
      message: "Memory ran out while converting this text ({found}).",
      cure: "Divide the document, or attach very long tables as files.",
    },
  },
  "text/unreadable": {
    severity: "error",
    zh: {
      title: "正文读不了",
      message: "读取正文时出错（{found}）。",
      cure: "检查文件是否还在、是否有读取权限，再试一次。",
    },
    en: {
      title: "Text cannot be read",
      message: "Reading the text failed ({found}).",
      cure: "Check that the file is still there and may be read, then try again.",
    },
  },
  "text/failed": {
    severity: "error",
    zh: {
      title: "正文转换失败",
      message: "这篇正文无法转换成网页（{found}）。",
      cure: "逐段删减，找出有问题的一段；并请把这份文件报告给本程序的维护者。",
    },
    en: {
      title: "Text cannot be converted",
      message: "This text cannot be turned into a page ({found}).",
      cure: "Cut it down to the part that fails, and report it to the maintainers of this program.",
    },
  },
} as const satisfies Record<string, Wording>;
