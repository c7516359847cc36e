import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { fill } from "../../diagnostics/wordings/wording.ts";

/** Something the webmaster should know of an imported file. `values` fill the wording. */
export interface Note {
  code: NoteCode;
  values: Record<string, string>;
}

export type NoteCode = keyof typeof wordings;

/** What a note says. */
export function noteText({ code, values }: Note, language: MessageLanguage): string {
  return fill(wordings[code][language], values);
}

/** Notes that tell what was done, or that leave nothing to do in the document. */
const done: readonly NoteCode[] = [
  "wrong-extension",
  "assigned",
  "no-unit-code",
  "publisher-given",
  "radicals",
  "contents",
  "running-heads",
  "placeholders",
  "comments",
  "name-differs",
];

/** Whether someone has to look at it in the document. */
export function isToReview({ code }: Note): boolean {
  return !done.includes(code);
}

const wordings = {
  "wrong-extension": {
    zh: "扩展名是 .{extension}，内容却是 {kind}，已按内容读取",
    en: "the extension is .{extension}, the content is {kind}; read by its content",
  },
  "lost-characters": {
    zh: "有 {count} 个字节不能按 {encoding} 解码，正文中以“�”代替，请对照原件改正",
    en: "{count} bytes are not {encoding}; each stands as � in the text: mend them by the original",
  },
  "lost-signs": {
    zh: "符号字体 {found} 的 {count} 个符号认不出，正文中以“�”代替，请对照原件改正",
    en: "{count} signs of the symbol font {found} are not known; each stands as � in the text: mend them by the original",
  },
  radicals: {
    zh: "有 {count} 个部首字符（如“{found}”）已改成普通汉字（“{wanted}”）；从 PDF 取出的文字常有这种字符，看着一样，却搜不到",
    en: "{count} radicals (such as “{found}”) were made ordinary characters (“{wanted}”); text from PDF files often has them: it looks the same and is not found",
  },
  "hidden-text": {
    zh: "原文第 {lines} 行有隐藏的文字（共 {count} 处），没有导入；确实要公开的，请对照原件补上",
    en: "line {lines} of the source holds hidden text ({count} places), which was not imported; add what is to be public",
  },
  "pale-text": {
    zh: "原文第 {lines} 行有白色的文字（共 {count} 处），已导入；原来在页面上看不见的，请删去",
    en: "line {lines} of the source holds white text ({count} places), which was imported; delete what could not be seen",
  },
  "deleted-text": {
    zh: "文件留有修订痕迹：第 {lines} 段删去的文字（共 {count} 处）没有导入，插入的已导入；请核对这就是定稿",
    en: "the file has tracked changes: what was deleted in paragraph {lines} ({count} places) was left out, what was inserted was imported; check that this is the final text",
  },
  comments: {
    zh: "{count} 条批注没有导入",
    en: "{count} comments were not imported",
  },
  contents: {
    zh: "带页码的目录（{count} 行，从“{found}”起）没有导入；网站按标题自己列出目录",
    en: "the table of contents with page numbers ({count} lines, from “{found}”) was not imported; the site lists the headings itself",
  },
  "running-heads": {
    zh: "页眉、页脚、页码（{count} 处，如“{found}”）没有导入",
    en: "heads and feet of pages and page numbers ({count}, such as “{found}”) were not imported",
  },
  placeholders: {
    zh: "{count} 处没有填写的提示文字（如“{found}”）没有导入",
    en: "{count} prompts where nothing was filled in (such as “{found}”) were not imported",
  },
  embedded: {
    zh: "第 {lines} 行嵌入的内容（共 {count} 处：{found}）没有导入；其中有正文或附件的，请另外保存后导入或放在网页旁边",
    en: "what is embedded in line {lines} ({count} places: {found}) was not imported; if it holds text or an attachment, save that and import it or lay it beside the page",
  },
  "script-writes": {
    zh: "第 {lines} 行的脚本（共 {count} 处）会在页面上写出文字，没有导入；请用浏览器打开，对照补上",
    en: "scripts in line {lines} ({count}) write text into the page, which was not imported; open it in a browser and add what is missing",
  },
  "pictures-of-text": {
    zh: "正文主要是图片（{count} 张），像是扫描件：图片里的文字搜不到；请做文字识别，核对后补进正文",
    en: "the text is mostly pictures ({count}), like a scan: words in pictures cannot be found; recognise and proofread them and add them to the text",
  },
  "pages-without-text": {
    zh: "第 {lines} 页没有文字（像是扫描的），没有导入；请做文字识别，核对后补进正文",
    en: "page {lines} has no text (like a scan) and was not imported; recognise and proofread it and add its text",
  },
  "dead-link": {
    zh: "链接 {found} 指向的文件不在网页旁边，只保留了文字",
    en: "the link {found} leads to no file beside the page; its text alone was kept",
  },
  "name-differs": {
    zh: "链接写的是 {found}，旁边的文件叫 {wanted}（大小写或写法不同），已按这个文件导入",
    en: "the link says {found}, the file beside the page is {wanted} (in other letters); that file was taken",
  },
  "picture-missing": {
    zh: "图片 {found} 不在网页旁边，没有导入",
    en: "the picture {found} does not lie beside the page and was not imported",
  },
  "file-refused": {
    zh: "{found} 不是可以公开的文件类型，没有复制",
    en: "{found} is no kind of file to be published and was not copied",
  },
  "no-number-left": {
    zh: "按 portal.yaml 的规则编不出索引号（流水号用完了，或式样编出的不是索引号）",
    en: "no index number can be made by the rule of portal.yaml (its serials are used up, or what its pattern makes is none)",
  },
  "no-unit-code": {
    zh: "没有单位代码，编不出索引号：在 publishers.yaml 写发布机构的 code，或在 portal.yaml 写 indexNumber 的 unitCode，加 --force 再导入一次",
    en: "there is no unit code to make an index number of: give the publisher a `code` in publishers.yaml, or set indexNumber.unitCode in portal.yaml, and import again with --force",
  },
  "publisher-given": {
    zh: "发布机构“{found}”是导入时给的，原文没有写明",
    en: "the publisher “{found}” was given to the import; the page does not name one",
  },
  incomplete: {
    zh: "缺{found}，先作草稿，不发布：补上以后，删去 draft 这一行",
    en: "a draft, not published, for want of {foundEn}: write that, then delete the line `draft`",
  },
  assigned: {
    zh: "索引号 {found} 是按 portal.yaml 的规则新编的",
    en: "the index number {found} was made by the rule of portal.yaml",
  },
} as const satisfies Record<string, Record<MessageLanguage, string>>;
