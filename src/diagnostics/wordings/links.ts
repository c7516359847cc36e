import type { Wording } from "./wording.ts";

/** Links of a text: where they lead, and where they may not. */
export const linkWordings = {
  "link/not-found": {
    severity: "error",
    zh: {
      title: "链接的目标不存在",
      message: "找不到“{found}”。",
      cure: ["是不是“{nearest}”？", "改正链接（相对于这份文件，区分大小写），或补上缺的文件。"],
    },
    en: {
      title: "Link leads nowhere",
      message: "“{found}” does not exist.",
      cure: [
        "Is it “{nearest}”?",
        "Correct the link (relative to this file, case matters), or add the file.",
      ],
    },
  },
  "link/unknown-number": {
    severity: "hint",
    zh: {
      title: "链接里的文号没有对应的文件",
      message: "链接写的是文号“{found}”，门户里没有这个文号的文件，这里只显示文字，没有链接。",
      cure: [
        "是不是“{nearest}”？",
        "写要链接的那份文件的索引号，或对照原件改正文号；不在本门户的，写完整网址或者不做链接。",
      ],
    },
    en: {
      title: "Link by a number that means no document",
      message:
        "The link is the number “{found}”, which no document of the portal bears; it is text without a link.",
      cure: [
        "Is it “{nearest}”?",
        "Write the index number of the document, or correct the number; for what is elsewhere write a full URL or no link.",
      ],
    },
  },
  "link/no-anchor": {
    severity: "warning",
    zh: {
      title: "链接的位置不存在",
      message: ["“{wanted}”里没有“{found}”这个位置。", "这份文件里没有“{found}”这个位置。"],
      cure: [
        "是不是“{nearest}”？可以写条号或标题，如 #第三条。",
        "改成有的位置，可以写条号或标题，如 #第三条；或删去 # 和后面的字。",
      ],
    },
    en: {
      title: "Place of a link does not exist",
      message: ["“{wanted}” has no place “{found}”.", "This document has no place “{found}”."],
      cure: [
        "Is it “{nearest}”? A number or a title will do, such as #第三条.",
        "Name a place that is there, by number or title, such as #第三条; or delete # and what follows.",
      ],
    },
  },
  "link/on-computer": {
    severity: "error",
    zh: {
      title: "链接的是自己电脑上的文件",
      message: "“{found}”是某台电脑上的位置，别人打不开。",
      cure: "把文件复制到与这份文件同名的文件夹里，写相对路径，用 / 分隔，如 通知/名单.xlsx。",
    },
    en: {
      title: "Link to a file on somebody's computer",
      message: "“{found}” is a place on one computer; nobody else can open it.",
      cure: "Copy the file into the folder named like this document and write the relative path with /, such as 通知/名单.xlsx.",
    },
  },
  "link/backslash": {
    severity: "error",
    zh: {
      title: "链接用了反斜杠",
      message: "“{found}”用 \\ 分隔文件夹，网页只认 /。",
      cure: ["写成“{nearest}”。", "把 \\ 都换成 /；补上缺的文件。"],
    },
    en: {
      title: "Backslash in a link",
      message: "“{found}” has \\ between folders; pages know / only.",
      cure: ["Write “{nearest}”.", "Put / for every \\; add the file if it is missing."],
    },
  },
  "link/protocol": {
    severity: "warning",
    zh: {
      title: "这种链接不能发布",
      message: "“{found}”不是网页、邮箱或电话的地址，页面上只留文字，没有链接。",
      cure: "换成以 https:// 开头的网址；图片和文件存到与这份文件同名的文件夹里再链接；用不着的删去。",
    },
    en: {
      title: "Kind of link that is not published",
      message:
        "“{found}” is no address of a page, mailbox or telephone: its words stay, without a link.",
      cure: "Use an address with https://; put pictures and files into the folder named like this document and link to them; delete it if it is of no use.",
    },
  },
  "link/unpublished": {
    severity: "error",
    zh: {
      title: "链接的目标没有发布",
      message:
        "“{found}”不发布：它是草稿、还没到发布日期的文件（或这样的文件的附件）、放错位置的 Markdown，或门户的设置。",
      cure: "等它发布以后再链接；放错位置的移到 documents/ 里；附件要一起发布的，复制到与这份文件同名的文件夹里。",
    },
    en: {
      title: "Link to what is not published",
      message:
        "“{found}” is not published: a draft or a document whose day has not come (or an attachment of one), Markdown in a wrong place, or a setting.",
      cure: "Link to it when it is published; move Markdown into documents/; copy an attachment that may go out into the folder named like this document.",
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
  "link/held-back": {
    severity: "warning",
    zh: {
      title: "链接的文件还没有发布",
      message: [
        "“{found}”链接到 {target}，它到 {day} 才发布；在那以前只显示文字，没有链接。",
        "“{found}”链接到 {target}，它是草稿或没有写完，不发布；这里只显示文字，没有链接。",
      ],
      cure: [
        "不用改，到 {day} 自动成为链接；不该提到它的，删去这个链接。",
        "先发布 {target}，或删去这个链接。",
      ],
    },
    en: {
      title: "Link to what is not published yet",
      message: [
        "“{found}” leads to {target}, which is published on {day}; until then it is text without a link.",
        "“{found}” leads to {target}, a draft or an unfinished page; it is text without a link.",
      ],
      cure: [
        "Nothing need be done: it becomes a link on {day}. If it should not be mentioned, delete the link.",
        "Publish {target} first, or delete the link.",
      ],
    },
  },
  "link/withheld-file": {
    severity: "error",
    zh: {
      title: "会带出没有公开的附件",
      message:
        "“{found}”是 {owner} 的附件，那份文件已经撤回，或者还没有发布；照这样写，附件会从这里公开。",
      cure: "删去这一处；确实可以公开的，把附件复制到与这份文件同名的文件夹里，改用那一份。",
    },
    en: {
      title: "Would publish a file that is withheld",
      message:
        "“{found}” belongs to {owner}, which is withdrawn or not published yet; written here, it would be published all the same.",
      cure: "Delete it here. If it may be public, copy it into the folder named like this document and use the copy.",
    },
  },
} as const satisfies Record<string, Wording>;
