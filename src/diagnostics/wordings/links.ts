import type { Wording } from "../wording.ts";

/** Links, pictures and attachments. */
export const linkWordings = {
  "attachment/missing": {
    severity: "error",
    zh: {
      title: "附件不存在",
      message: "没有这个文件：{found}。",
      cure: ["是不是“{nearest}”？", "把附件放到这里，或改正路径（相对于这份文件，区分大小写）。"],
    },
    en: {
      title: "Attachment is missing",
      message: "There is no file {found}.",
      cure: [
        "Is it “{nearest}”?",
        "Put it there, or correct the path (relative to this file, case matters).",
      ],
    },
  },
  "attachment/outside": {
    severity: "error",
    zh: {
      title: "附件在内容文件夹之外",
      message: "路径“{found}”出了内容文件夹。",
      cure: "把附件复制到与这份文件同名的文件夹里，写相对路径。",
    },
    en: {
      title: "Attachment outside the content folder",
      message: "The path “{found}” leaves the content folder.",
      cure: "Copy the attachment into the folder named like this document and write the relative path.",
    },
  },
  "link/not-found": {
    severity: "error",
    zh: {
      title: "链接的目标不存在",
      message: "找不到“{found}”。",
      cure: "改正链接（相对于这份文件，区分大小写），或补上缺的文件。",
    },
    en: {
      title: "Link leads nowhere",
      message: "“{found}” does not exist.",
      cure: "Correct the link (relative to this file, case matters), or add the file.",
    },
  },
  "link/outside": {
    severity: "error",
    zh: {
      title: "链接出了内容文件夹",
      message: "“{found}”在内容文件夹之外。",
      cure: "把目标放进内容文件夹，或写完整网址。",
    },
    en: {
      title: "Link leaves the content folder",
      message: "“{found}” lies outside the content folder.",
      cure: "Put its target into the content folder, or write a full URL.",
    },
  },
  "link/active": {
    severity: "error",
    zh: {
      title: "不能发布会运行的文件",
      message: "“{found}”是网页或脚本一类的文件，浏览器会当作本站的程序运行。",
      cure: "换成 PDF、图片或表格；网页的内容写进 Markdown。",
    },
    en: {
      title: "Active content",
      message: "A browser would run “{found}” as part of this site; such files are not published.",
      cure: "Use PDF, a picture or a table instead; put a web page's text into Markdown.",
    },
  },
} as const satisfies Record<string, Wording>;
