import type { Wording } from "./wording.ts";

/** Names and places of files: what is not read because of them, and what one system would take for another. */
export const nameWordings = {
  "file/misplaced": {
    severity: "error",
    zh: {
      title: "文件放错了地方",
      message: [
        "{found} 里有 {count} 份 .md 不会发布，如 {example}：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。",
        "{found} 不会发布：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。",
      ],
      cure: "移到 {wanted}，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
    },
    en: {
      title: "File in the wrong place",
      message: [
        "{count} .md files in {found} will not be published, {example} for one: only .md in documents, rules, annual-reports, pages and guide.md are read.",
        "{found} will not be published: only .md in documents, rules, annual-reports, pages and guide.md are read.",
      ],
      cure: "Move to {wanted}, together with the folder of its name if there is one; what is not to be published goes out of the content folder, or into a folder whose name begins with a dot (.drafts).",
    },
  },
  "file/not-read": {
    severity: "warning",
    zh: {
      title: "不读的 .md",
      message: [
        "{found} 里有 {count} 份 .md 不会发布，如 {example}。",
        "{found} 不在 documents、rules、annual-reports、pages 里，不会发布。",
      ],
      cure: [
        "是公开的文件，加上元数据（索引号不与别的文件相同），移到 {wanted}；是关于本站、使用帮助这样的网页，移到 {page}，不用元数据；其余的移出内容文件夹，或放进名称以点开头的文件夹。",
        "要发布的，加上元数据（索引号不与别的文件相同），移到 {wanted}；其余的移出内容文件夹，或放进名称以点开头的文件夹。",
      ],
    },
    en: {
      title: "Markdown that is not read",
      message: [
        "{count} .md files in {found} will not be published, {example} for one.",
        "{found} is not in documents, rules, annual-reports or pages; it will not be published.",
      ],
      cure: [
        "Give a document to disclose front-matter (with an index number of its own) and move it to {wanted}; move a page such as help or about this site to {page}, it needs no front-matter; move all else out of the content folder, or into a folder whose name begins with a dot.",
        "If it is to be published, give it front-matter (with an index number of its own) and move it to {wanted}; move all else out of the content folder, or into a folder whose name begins with a dot.",
      ],
    },
  },
  "file/misnamed-document": {
    severity: "error",
    zh: {
      title: "文件的扩展名不是 .md",
      message: "{found} 是一份文件，但扩展名不是 .md，不会发布。",
      cure: "改名为 {wanted}；Windows 上看不到扩展名的，先在资源管理器的“查看”里勾选“文件扩展名”。不打算发布的，移出内容文件夹。",
    },
    en: {
      title: "Document whose name does not end in .md",
      message: "{found} is a document, but its name does not end in .md; it will not be published.",
      cure: "Rename it to {wanted}; where Windows hides the ending, first tick “File name extensions” under “View” in the Explorer. If it is not to be published, move it out of the content folder.",
    },
  },
  "file/misnamed-settings": {
    severity: "error",
    zh: {
      title: "设置文件的名称不对",
      message: "{found} 不会读，应为 {wanted}。",
      cure: "改为内容文件夹里的 {wanted}；用不着的删去。",
    },
    en: {
      title: "Settings file under another name",
      message: "{found} is not read; {wanted} is wanted.",
      cure: "Make it {wanted} in the content folder, or delete it if it is of no use.",
    },
  },
  "file/unread-settings": {
    severity: "warning",
    zh: {
      title: "多出一个设置文件",
      message: "{found} 不会读：读的是 {wanted}。",
      cure: "要用的内容写进 {wanted}，然后删去它。",
    },
    en: {
      title: "One settings file too many",
      message: "{found} is not read: {wanted} is.",
      cure: "Write what is needed of it into {wanted} and delete it.",
    },
  },
  "file/same-name": {
    severity: "error",
    zh: {
      title: "名称在有的系统上是同一个",
      message: [
        "{found} 与 {others} 看起来一样，只是字符的编码不同（{codes}）。在 macOS 上是同一个名称，一个会盖掉另一个。",
        "{found} 与 {others} 只有大小写不同。在 Windows 和 macOS 上是同一个名称，一个会盖掉另一个。",
      ],
      cure: "给其中一个换个名称；内容相同的，删去一个。",
    },
    en: {
      title: "Names that are one on some systems",
      message: [
        "{found} and {others} look the same and differ in the codes of their characters only ({codes}). On macOS they are one; one would overwrite the other.",
        "{found} and {others} differ in case only. On Windows and macOS they are one; one would overwrite the other.",
      ],
      cure: "Give one of them another name, or delete one if they hold the same.",
    },
  },
  "file/folder-in-other-case": {
    severity: "error",
    zh: {
      title: "附件文件夹与文件不同名",
      message:
        "文件夹“{found}”与文件“{wanted}.md”的名称不完全相同（大小写，或看不出的字符编码），里面的 {count} 个文件不会随它发布。",
      cure: "把文件夹改名为“{wanted}”。",
    },
    en: {
      title: "Folder of attachments not named like its document",
      message:
        "The folder “{found}” and “{wanted}.md” do not have quite the same name (case, or codes that look alike); {count} files in it will not be published with it.",
      cure: "Rename the folder to “{wanted}”.",
    },
  },
  "file/same-page": {
    severity: "error",
    zh: {
      title: "两个页面同一个网址",
      message: "{found} 与 {others} 会是同一个网址。",
      cure: "给其中一个换个文件名；内容相同的，删去一个。",
    },
    en: {
      title: "Two pages at one address",
      message: "{found} and {others} would have the same address.",
      cure: "Give one of them another file name, or delete one if they hold the same.",
    },
  },
  "file/folder-like-document": {
    severity: "error",
    zh: {
      title: "文件夹的名称以 .md 结尾",
      message: "{found} 是文件夹，不是文件，不会作为文件发布。",
      cure: "把里面的 .md 移出来；放附件的文件夹，名称去掉 .md。",
    },
    en: {
      title: "Folder whose name ends in .md",
      message: "{found} is a folder, not a file; it will not be published as a document.",
      cure: "Move the .md out of it; a folder of attachments is named without .md.",
    },
  },
  "file/long-published-path": {
    severity: "error",
    zh: {
      title: "发布以后的路径太长",
      message:
        "发布以后在输出文件夹里的路径有 {found} 个字，超过 {most} 个字的，在 Windows 上常常拷不走、打不开：{path}",
      cure: "缩短附件、网页的文件名或文件夹名，标题写在元数据里；索引号太长的，改短。",
    },
    en: {
      title: "Path in the output too long",
      message:
        "Its path in the output folder has {found} characters; beyond {most} Windows often cannot copy or open it: {path}",
      cure: "Shorten the name of the attachment, the page or its folder; the title stands in the front-matter. Shorten an index number that is too long.",
    },
  },
  "file/not-regular": {
    severity: "error",
    zh: {
      title: "不是普通文件",
      message: "{found} 不是普通文件（是管道、套接字或设备），读不了。",
      cure: "删去它，换成真正的文件。",
    },
    en: {
      title: "Not a regular file",
      message: "{found} is no regular file but a pipe, a socket or a device; it cannot be read.",
      cure: "Delete it and put a real file in its place.",
    },
  },
} as const satisfies Record<string, Wording>;
