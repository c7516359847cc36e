import type { Wording } from "./wording.ts";

/** The text of a document, when it cannot be turned into a page. */
export const textWordings = {
  "text/too-deep": {
    severity: "error",
    zh: {
      title: "正文嵌套太深",
      message: "引用、列表或 HTML 标签套了不止 {found} 层。",
      cure: "减少“>”、列表或标签的层数；多半是复制时带进来的符号，删去即可。",
    },
    en: {
      title: "Text nested too deep",
      message: "Quotes, lists or HTML tags are nested in more than {found} levels.",
      cure: "Take out levels of `>`, lists or tags; most likely they are remains of copying.",
    },
  },
  "text/too-many-lines": {
    severity: "error",
    zh: {
      title: "正文行数太多",
      message: "正文不止 {found} 行，空行也算。",
      cure: "删去多余的空行；确实这样长的，拆成几份文件。",
    },
    en: {
      title: "Text of too many lines",
      message: "The text has more than {found} lines, blank ones included.",
      cure: "Delete needless blank lines; divide what really is that long into several documents.",
    },
  },
  "text/too-many-signs": {
    severity: "error",
    zh: {
      title: "没有配对的符号太多",
      message: "到这一行为止，没有配对的 * _ [ ] < ` 等符号，或零散的列表、引用太多，无法处理。",
      cure: "多半是复制时带进来的符号，删去即可；确是正文的，在这一段中间空一行，分成几段，或把正文拆成几份文件。",
    },
    en: {
      title: "Too many signs that are no markup",
      message:
        "Up to this line there are too many signs such as * _ [ ] < ` that belong to nothing, or too many scattered lists and quotes.",
      cure: "Most likely they are remains of copying: delete them; or divide the paragraph by blank lines, or the text into several documents.",
    },
  },
  "text/too-many-columns": {
    severity: "error",
    zh: {
      title: "表格列数太多",
      message: "这张表格不止 {found} 列。",
      cure: "分成几张表格；或存成表格文件，作为附件发布。",
    },
    en: {
      title: "Table of too many columns",
      message: "This table has more than {found} columns.",
      cure: "Divide it into several tables, or publish it as an attachment.",
    },
  },
  "text/too-many-cells": {
    severity: "error",
    zh: {
      title: "表格太大",
      message: "正文里的表格不止 {found} 格。",
      cure: "把长的表格存成表格文件，作为附件发布；或拆成几份文件。",
    },
    en: {
      title: "Tables too large",
      message: "The tables of the text have more than {found} cells.",
      cure: "Publish long tables as attachments, or divide the document.",
    },
  },
  "text/too-many-tags": {
    severity: "error",
    zh: {
      title: "HTML 标签太多",
      message: "到这一行为止，正文里的 HTML 标签太多，最多 {found} 个。",
      cure: "删去复制网页时带进来的标签，只留文字；长的表格存成表格文件，作为附件发布。",
    },
    en: {
      title: "Too many HTML tags",
      message: "Up to this line the text holds too many HTML tags; at most {found} are taken.",
      cure: "Delete tags that came with a copied page; publish long tables as attachments.",
    },
  },
  "text/too-many-links": {
    severity: "error",
    zh: {
      title: "链接太多",
      message: "正文里的链接和图片不止 {found} 个。",
      cure: "拆成几份文件；长的链接清单存成表格文件，作为附件发布。",
    },
    en: {
      title: "Too many links",
      message: "The text has more than {found} links and pictures.",
      cure: "Divide the document, or publish long lists of links as attachments.",
    },
  },
  "text/too-many-definitions": {
    severity: "error",
    zh: {
      title: "脚注太多",
      message: "“[1]: …”这样的脚注和链接定义不止 {found} 行。",
      cure: "把正文拆成几份文件；多余的定义删去。",
    },
    en: {
      title: "Too many footnotes",
      message: "There are more than {found} lines such as `[1]: …` that define footnotes or links.",
      cure: "Divide the text into several documents; delete definitions that are not needed.",
    },
  },
  "text/too-slow": {
    severity: "error",
    zh: {
      title: "正文处理不完",
      message: "转换这篇正文用去的处理器时间太多，已停止（{found}）。",
      cure: "把正文分成几份，或把超长的表格改为附件。",
    },
    en: {
      title: "Text takes too long",
      message: "Converting this text took too much processor time and was stopped ({found}).",
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
  "text/plugin-failed": {
    severity: "error",
    zh: {
      title: "自己加的插件出错",
      message: [
        "自己加的插件没有处理完这篇正文和另外 {count} 篇：{found}",
        "自己加的插件没有处理完这篇正文：{found}",
      ],
      cure: [
        "改 {place} 的程序，或者把这个插件从 gongkai.config 里去掉。",
        "改 gongkai.config 里的这个插件，或者换一个版本。",
      ],
    },
    en: {
      title: "Own plugin that fails",
      message: [
        "A plugin of the project has not come through this text and {count} others: {found}",
        "A plugin of the project has not come through this text: {found}",
      ],
      cure: [
        "Mend the program at {place}, or take this plugin out of gongkai.config.",
        "Mend the plugin in gongkai.config, or use another version of it.",
      ],
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
