import type { Wording } from "./wording.ts";

/** Files and folders. */
export const fileWordings = {
  "content/no-folder": {
    severity: "error",
    zh: {
      title: "没有内容文件夹",
      message: "找不到文件夹 {found}。",
      cure: "检查 --content 后面的路径，或者新建这个文件夹。",
    },
    en: {
      title: "No content folder",
      message: "There is no folder {found}.",
      cure: "Check the path after --content, or make the folder.",
    },
  },
  "content/no-documents": {
    severity: "error",
    zh: {
      title: "没有文件",
      message: "内容文件夹里应有 documents 文件夹，里面每份文件一个 .md；现在一份也没有。",
      cure: "检查 --content 后面的路径；路径没有错的，把文件（.md）放进 documents 文件夹，没有这个文件夹就新建。",
    },
    en: {
      title: "No documents",
      message:
        "The content folder must hold a folder `documents` with one .md a document; there is none.",
      cure: "Check the path after --content; if it is right, put the documents (.md) into the folder `documents`, which you make if there is none.",
    },
  },
  "file/too-large": {
    severity: "error",
    zh: {
      title: "文件太大",
      message: "这个文件有 {found} 字节，最多 {wanted} 字节。",
      cure: "拆成几份文件；长的表格、名单存成表格文件，作为附件发布。",
    },
    en: {
      title: "File too large",
      message: "This file has {found} bytes, at most {wanted} are taken.",
      cure: "Divide it into several documents; publish long tables and lists as attachments.",
    },
  },
  "file/system": {
    severity: "warning",
    zh: {
      title: "系统或办公软件留下的文件",
      message: "这是系统或办公软件自己生成的文件，不会发布。",
      cure: "关闭打开着的文档，然后删去它。",
    },
    en: {
      title: "File left behind by a system or an office program",
      message: "The system or an office program made this file for itself; it is not published.",
      cure: "Close the document it belongs to, then delete it.",
    },
  },
  "file/unreadable": {
    severity: "error",
    zh: {
      title: "读不了",
      message: "系统不让读这个文件（{found}）。",
      cure: "检查文件是否存在、是否有读取权限；是链接的，检查它指向哪里。",
    },
    en: {
      title: "Cannot be read",
      message: "The system refuses to read it ({found}).",
      cure: "Check that it exists and may be read; if it is a link, check where it leads.",
    },
  },
  "file/outside": {
    severity: "error",
    zh: {
      title: "链接指向内容文件夹之外",
      message: "这个符号链接指向 {found}，内容只能在内容文件夹里。",
      cure: "把真正的文件复制进来，代替链接。",
    },
    en: {
      title: "Link leaves the content folder",
      message: "This symbolic link leads to {found}; content must lie inside the content folder.",
      cure: "Replace the link by a copy of the file.",
    },
  },
  "file/linked-folder": {
    severity: "error",
    zh: {
      title: "文件夹是符号链接",
      message: "这个文件夹是链接，跟着走会把同一份文件读两遍。",
      cure: "用真正的文件夹代替链接。",
    },
    en: {
      title: "Folder is a symbolic link",
      message: "This folder is a link; following it would read the same document twice.",
      cure: "Put a real folder in its place.",
    },
  },
  "file/not-utf-8": {
    severity: "error",
    zh: {
      title: "不是 UTF-8 编码",
      message: ["看起来是 {found} 编码，应为 UTF-8。", "应为 UTF-8 编码，认不出现在是什么编码。"],
      cure: [
        "用记事本打开，确认文字正常，点“文件”“另存为”，“编码”选 UTF-8，保存并覆盖原文件；用 VS Code 的，点右下角的编码名称，先“通过编码重新打开”选 {found}，再“通过编码保存”选 UTF-8。",
        "多半是把不同编码的文字拼在了一起，或者文件损坏了：新建一个文件，从原件把文字重新粘贴进去，“编码”选 UTF-8 保存，替换这一份。",
      ],
    },
    en: {
      title: "Not in UTF-8",
      message: [
        "Looks like {found}; UTF-8 is wanted.",
        "UTF-8 is wanted; what this is cannot be told.",
      ],
      cure: [
        "Open it in Notepad, make sure it reads well, choose “Save as” with encoding UTF-8 and replace the file; in VS Code click the encoding at the bottom right, “Reopen with Encoding” {found}, then “Save with Encoding” UTF-8.",
        "Texts in different encodings were put together, or the file is damaged: paste the text from the original into a new file, save it as UTF-8 and put it in the place of this one.",
      ],
    },
  },
  "file/conflict": {
    severity: "error",
    zh: {
      title: "合并冲突没有解决",
      message: [
        "第 {found} 行到第 {end} 行是 git 合并时留下的两种写法，等人选一种。",
        "第 {found} 行是 git 合并时留下的标记，没有删干净。",
      ],
      cure: "在“<<<<<<<”与“=======”之间、“=======”与“>>>>>>>”之间选一种留下，删去另一种和这三行标记；全文每一处都要这样改。",
    },
    en: {
      title: "Merge conflict",
      message: [
        "Lines {found} to {end} are the two versions that git has left for somebody to choose from.",
        "Line {found} is a mark of a merge by git that was not deleted with the others.",
      ],
      cure: "Keep one of the two parts around =======, delete the other and the three lines of marks; do so in every place.",
    },
  },
  "file/nul-byte": {
    severity: "error",
    zh: {
      title: "含有空字节",
      message: "文字中有空字节（NUL），多半是文件损坏，或者根本不是文本。",
      cure: "从原件重新保存；确实只是多余的字节，就删去。",
    },
    en: {
      title: "NUL byte",
      message: "There is a NUL byte in the text: the file is damaged, or no text at all.",
      cure: "Save it again from the original, or delete the byte if it is merely stray.",
    },
  },
} as const satisfies Record<string, Wording>;
