import type { MessageLanguage } from "../diagnostics/diagnostic.ts";
import { fill } from "../diagnostics/wording.ts";

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

/** Notes that tell what was done, and leave nothing to do. */
const done: readonly NoteCode[] = ["wrong-extension", "assigned"];

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
  "dead-link": {
    zh: "链接 {found} 指向的文件不在网页旁边，只保留了文字",
    en: "the link {found} leads to no file beside the page; its text alone was kept",
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
    zh: "按 portal.yaml 的规则编不出索引号（规则不全，或没有年份）",
    en: "no index number can be made by the rule of portal.yaml (it lacks a part, or the year is not known)",
  },
  assigned: {
    zh: "索引号 {found} 是按 portal.yaml 的规则新编的",
    en: "the index number {found} was made by the rule of portal.yaml",
  },
} as const satisfies Record<string, Record<MessageLanguage, string>>;
