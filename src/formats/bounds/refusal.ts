import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { fill, type Words } from "../../diagnostics/wordings/wording.ts";

/** Why a file is not imported. `values` fill the wording. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly values: Record<string, string>;

  constructor(code: RefusalCode, values: Record<string, string> = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.values = values;
  }
}

export type RefusalCode = keyof typeof wordings;

/** What was found, what was wanted, how to mend it: one sentence each, for people. */
export function refusalText(
  { code, values }: Pick<Refusal, "code" | "values">,
  language: MessageLanguage,
): { message: string; cure: string } {
  const { message, cure } = wordings[code][language];
  return { message: fill(message, values), cure: fill(cure, values) };
}

type Wording = Record<MessageLanguage, Pick<Words, "message" | "cure">>;

const wordings = {
  empty: {
    zh: { message: "文件是空的，应有网页或公文的文字。", cure: "重新保存这个网页。" },
    en: {
      message: "The file is empty; a page with text was wanted.",
      cure: "Save the page again.",
    },
  },
  "no-text": {
    zh: {
      message: "文件里没有文字（可能是扫描件或图片），应有可以选中、复制的文字。",
      cure: "用文字识别软件转成文字，核对后再导入；原件作为附件公开。",
    },
    en: {
      message:
        "There is no text in the file (a scan, or pictures); text that can be copied was wanted.",
      cure: "Recognise the text, proofread it and import that; publish the original as an attachment.",
    },
  },
  "too-large": {
    zh: {
      message: "文件有 {found} MB，最大 {limit} MB。",
      cure: "只保存正文网页；大的附件放在网页旁边的文件夹里。",
    },
    en: {
      message: "The file has {found} MB; {limit} MB are the limit.",
      cure: "Save only the page itself; keep large attachments in the folder beside it.",
    },
  },
  "too-much-inside": {
    zh: {
      message: "压缩的内容展开后过大（{found}），像是压缩炸弹，没有展开。",
      cure: "用 Word 打开并另存一份；来历不明的文件不要打开。",
    },
    en: {
      message: "What is packed in the file unpacks to too much ({found}), as an archive bomb does.",
      cure: "Open it in Word and save it anew; do not open files of unknown origin.",
    },
  },
  "too-much": {
    zh: {
      message: "文件里的{found}超过 {limit} 个，一份公文不会有这么多。",
      cure: "拆成几个文件再导入；名册、大表格作为附件公开。",
    },
    en: {
      message: "The file has more than {limit} {foundEn}, as no paper of an office has.",
      cure: "Part it into several files; publish registers and large tables as attachments.",
    },
  },
  "not-a-file": {
    zh: {
      message: "这不是普通文件（{found}），没有打开。",
      cure: "把要导入的网页或公文复制成普通文件。",
    },
    en: {
      message: "This is no ordinary file ({foundEn}) and was not opened.",
      cure: "Copy the page or paper into an ordinary file.",
    },
  },
  "unsafe-markup": {
    zh: {
      message: "文件里的 XML 含有文档类型声明或自定义实体（{found}），正常的 Word 文件没有。",
      cure: "用 Word 打开并另存一份；来历不明的文件不要打开。",
    },
    en: {
      message:
        "The XML in the file declares a document type or entities ({found}); Word never does.",
      cure: "Open it in Word and save it anew; do not open files of unknown origin.",
    },
  },
  damaged: {
    zh: {
      message: "{kind} 文件已损坏，读不出来（{found}）。",
      cure: "重新下载，或用原来的软件打开后另存一份。",
    },
    en: {
      message: "The {kind} file is damaged and cannot be read ({found}).",
      cure: "Download it again, or open it in its own program and save it anew.",
    },
  },
  encrypted: {
    zh: { message: "{kind} 文件设了密码，读不出来。", cure: "去掉密码后另存一份再导入。" },
    en: { message: "The {kind} file needs a password.", cure: "Save it without a password." },
  },
  "unknown-encoding": {
    zh: {
      message: "文字编码认不出来，应是 UTF-8、GB18030（GBK）、Big5 或 UTF-16。",
      cure: "用记事本打开，另存为 UTF-8 再导入。",
    },
    en: {
      message: "The encoding is not known; UTF-8, GB18030 (GBK), Big5 or UTF-16 was wanted.",
      cure: "Open it in an editor and save it as UTF-8.",
    },
  },
  "wrong-kind": {
    zh: {
      message: "内容是{found}，能导入的是网页（HTML）、纯文本、Word（.docx）和有文字的 PDF。",
      cure: "{cure}",
    },
    en: {
      message:
        "This is {foundEn}; HTML, plain text, Word (.docx) and PDF with text can be imported.",
      cure: "{cureEn}",
    },
  },
  "too-deep": {
    zh: { message: "标记嵌套过深，正常的网页不会这样。", cure: "用浏览器打开，另存为纯文本。" },
    en: {
      message: "The markup is nested beyond reading.",
      cure: "Save it from a browser as text.",
    },
  },
  "too-slow": {
    zh: {
      message: "处理器算了 {limit} 秒还没有读完，已放弃；正常的文件用不到 2 秒。",
      cure: "用原来的软件打开，另存为纯文本再导入。",
    },
    en: {
      message: "Not read within {limit} s of the processor; ordinary files take less than 2.",
      cure: "Save it as plain text and import that.",
    },
  },
  failed: {
    zh: {
      message: "读取时出错（{found}）。",
      cure: "用原来的软件打开后另存一份；仍然出错时请把文件交给开发者。",
    },
    en: {
      message: "Reading failed ({found}).",
      cure: "Save it anew in its own program; if it still fails, send the file to the developers.",
    },
  },
  "no-document": {
    zh: {
      message: "只有导航、页脚之类，没有标题，也没有正文，像是出错的页面（如 404）。",
      cure: "用浏览器打开原来的网页看看，重新保存；确实有正文的，把正文存成文本文件再导入。",
    },
    en: {
      message:
        "There are menus and footers only, no title and no text, as in pages of errors (404).",
      cure: "Open the page in a browser and save it again; if it has a text, save that as a text file and import it.",
    },
  },
  unreadable: {
    zh: { message: "读不到这个文件（{found}）。", cure: "核对路径和读取权限。" },
    en: { message: "The file cannot be read ({found}).", cure: "Check the path and permissions." },
  },
  exists: {
    zh: {
      message: "{found} 已经存在，没有改动它。",
      cure: "确实要覆盖时加 --force；否则先把原来的文件移开。",
    },
    en: {
      message: "{found} exists and was left as it is.",
      cure: "Add --force to replace it, or move the present one away.",
    },
  },
  "number-taken": {
    zh: {
      message: "它的索引号 {number} 以前编给了另一份文件 {found}。",
      cure: "那一份还没有发布过的，换一个索引号，再导入这一份；发布过的不要改号，请给这一份另编一个。",
    },
    en: {
      message: "Its index number {number} was given to another document before: {found}.",
      cure: "If that was never published, give it another number and import this one again; else give this one another.",
    },
  },
  "same-output": {
    zh: {
      message: "与本次导入的 {found} 会写到同一个文件（索引号或文件名相同）。",
      cure: "核对两者的索引号；是同一份文件时只导入一个。",
    },
    en: {
      message: "It would be written to the same file as {found} (same index number or file name).",
      cure: "Compare their index numbers; if both are one document, import only one.",
    },
  },
  outside: {
    zh: {
      message: "输出位置经过链接离开了输出文件夹：{found}。",
      cure: "把输出文件夹里的链接换成真正的文件夹。",
    },
    en: {
      message: "A link leads out of the output folder: {found}.",
      cure: "Put a real folder in place of the link.",
    },
  },
} as const satisfies Record<string, Wording>;
