import type { Wording } from "./wording.ts";

/** Attachments, and links to files: whether they are there, and may be published. */
export const attachmentWordings = {
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
  "attachment/markdown": {
    severity: "error",
    zh: {
      title: "Markdown 不能作附件",
      message: "附件写的是“{found}”，它是文件的原稿（Markdown）。",
      cure: "从 attachments 里删去；要指向那份文件，在正文里写链接：[标题]({found})。",
    },
    en: {
      title: "Markdown as an attachment",
      message: "The attachment “{found}” is the source (Markdown) of a document.",
      cure: "Take it out of attachments; to point to that document write a link in the text: [title]({found}).",
    },
  },
  "attachment/on-computer": {
    severity: "error",
    zh: {
      title: "附件写的是自己电脑上的位置",
      message: "路径“{found}”是某台电脑上的位置，别人打不开。",
      cure: "把附件复制到与这份文件同名的文件夹里，写相对路径，用 / 分隔，如 通知/名单.xlsx。",
    },
    en: {
      title: "Attachment on somebody's computer",
      message: "“{found}” is a place on one computer; nobody else can open it.",
      cure: "Copy it into the folder named like this document and write the relative path with /, such as 通知/名单.xlsx.",
    },
  },
  "link/program": {
    severity: "error",
    zh: {
      title: "不能发布程序",
      message: "“{found}”是程序或脚本，下载的人打开就会运行。",
      cure: "从文件夹里删去；要公开里面的内容，换成 PDF 或表格；软件请写官方下载页面的网址。",
    },
    en: {
      title: "Program",
      message: "“{found}” is a program or script: opening it runs it.",
      cure: "Delete it from the folder; publish what is in it as PDF or table; for software write the address of its official page.",
    },
  },
  "link/active": {
    severity: "error",
    zh: {
      title: "不能发布会运行的文件",
      message: "“{found}”是网页、矢量图（SVG）、XML 或脚本一类的文件，浏览器会当作本站的程序运行。",
      cure: "换成 PDF、PNG 图片或表格；网页的内容写进 Markdown；XML、KML 数据压缩成 .zip、.kmz。",
    },
    en: {
      title: "Active content",
      message:
        "A browser would run “{found}” (a page, SVG, XML or script) as part of this site; such files are not published.",
      cure: "Use PDF, a PNG picture or a table instead; put a web page's text into Markdown; pack data in XML or KML as .zip or .kmz.",
    },
  },
  "link/macros": {
    severity: "error",
    zh: {
      title: "不能发布带宏的文件",
      message: "“{found}”是可以带宏的 Office 文件，打开的人可能运行别人写的程序。",
      cure: "用 Word、Excel 或 WPS 打开，另存为 .docx、.xlsx、.pptx，或导出 PDF，换掉这一个。",
    },
    en: {
      title: "Office file with macros",
      message: "“{found}” is an Office file that may hold macros: who opens it may run a program.",
      cure: "Open it in Word, Excel or WPS, save it as .docx, .xlsx, .pptx or PDF, and put that in its place.",
    },
  },
  "link/inner-ending": {
    severity: "error",
    zh: {
      title: "名称中间有服务器程序的扩展名",
      message: "“{found}”的名称中间有 .php、.asp、.jsp 一类的扩展名，有的服务器会把它当程序运行。",
      cure: "改名，去掉中间的这个扩展名；正文和 attachments 里写到的一并改。",
    },
    en: {
      title: "Extension of a server program within a name",
      message:
        "There is an extension like .php, .asp or .jsp within “{found}”; some servers would run it.",
      cure: "Rename the file without it, and mend the links to it.",
    },
  },
  "link/no-ending": {
    severity: "error",
    zh: {
      title: "附件没有扩展名",
      message: "“{found}”没有扩展名，浏览器不知道是什么，有的会当作本站的网页运行，不能发布。",
      cure: "改名，加上它本来的扩展名，如 .pdf、.docx；正文和 attachments 里写到的一并改；用不着的删去。",
    },
    en: {
      title: "Attachment without an extension",
      message:
        "“{found}” has no extension; browsers cannot tell what it is, and some would run it as a page of this site.",
      cure: "Rename it with its proper extension, such as .pdf or .docx, and mend the links to it; delete it if it is of no use.",
    },
  },
  "link/unknown-kind": {
    severity: "error",
    zh: {
      title: "这种附件不能发布",
      message:
        "“{found}”的扩展名不是可以发布的（文档、表格、图片、压缩包、音视频、数据，见 {docs/publishing.md}）。",
      cure: "用原来的软件打开，另存为 PDF、DOCX、XLSX、CSV 或 PNG，或者压缩成 .zip，换掉这一个；用不着的删去。",
    },
    en: {
      title: "Kind of attachment that is not published",
      message:
        "The extension of “{found}” is none that is published (documents, tables, pictures, archives, sound, films, data: {docs/publishing.md}).",
      cure: "Open it in its program and save it as PDF, DOCX, XLSX, CSV or PNG, or pack it as .zip, and put that in its place; delete it if it is of no use.",
    },
  },
} as const satisfies Record<string, Wording>;
