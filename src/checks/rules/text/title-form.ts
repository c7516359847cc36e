import { positionIn } from "../../../content/yaml-source/field-positions.ts";
import type { DocumentRule } from "../rule.ts";

/** What comes off a title, with what it is called. */
interface Excess {
  reason: string;
  reasonEn: string;
  /** The title without it; null where it has none. */
  without(title: string): string | null;
}

const extensionForm =
  /(?:\s*[-–—]\s*副本|\s*[（(]\d{1,2}[)）])?\s*[.．](?:docx?|dotx?|wps|wpt|pdf|ofd|ceb|xlsx?|xlsm|et|csv|pptx?|dps|txt|rtf|md|markdown|html?|shtml|mht|jpe?g|png|tiff?|zip|rar|7z)$/i;
const copyForm = /\s*[-–—]\s*副本(?:\s*[（(]\d{1,2}[)）])?$/;

const excesses: readonly Excess[] = [
  {
    reason: "末尾是文件的扩展名",
    reasonEn: "ends in the extension of a file",
    without: (title) => changed(title, title.replace(extensionForm, "").replace(copyForm, "")),
  },
  {
    reason: "开头是 Word 给 PDF 起的名字",
    reasonEn: "begins as Word names a PDF",
    without: (title) => changed(title, title.replace(/^Microsoft Word\s*[-–—]\s*/i, "")),
  },
  {
    reason: "整个标题套在引号、书名号或括号里",
    reasonEn: "stands in quotation marks or brackets as a whole",
    without: unwrapped,
  },
  {
    reason: "开头是列表的序号",
    reasonEn: "begins with the number of a list",
    without: (title) =>
      changed(
        title,
        title.replace(
          /^(?:\d{1,3}\s*[.．、]|[一二三四五六七八九十]{1,3}、)\s*(?=[\u4e00-\u9fff《“])/,
          "",
        ),
      ),
  },
  {
    reason: "末尾是标点",
    reasonEn: "ends in punctuation",
    without: (title) => changed(title, title.replace(/[。．.，,；;：:、\s]+$/, "")),
  },
  {
    reason: "写了两遍",
    reasonEn: "stands there twice",
    without: (title) => {
      const half = title.slice(0, title.length / 2);
      return title.length >= 16 && title === half + half ? half : null;
    },
  },
];

/** No title is so long; bounds the work. */
const longest = 500;

/** A title that has something on it that is not part of the document's name. */
export const titleForm: DocumentRule = {
  id: "text/title-form",
  looksAt: "document",
  severity: "warning",
  basis: "GB/T 9704-2012 7.3.1",
  zh: {
    title: "标题里有多余的东西",
    message: "标题“{found}”{reason}。",
    cure: "写成“title: {wanted}”。",
  },
  en: {
    title: "Something on the title that is not part of it",
    message: "“{found}” {reasonEn}.",
    cure: "Write “title: {wanted}”.",
  },
  check({ meta: { title }, positions }, report) {
    if (title === undefined || title.length > longest) return;
    let wanted = title;
    let first: Excess | null = null;
    for (let at = 0; at < excesses.length; at += 1) {
      const excess = excesses[at] as Excess;
      const rest = excess.without(wanted);
      if (rest === null || rest === "") continue;
      wanted = rest;
      first ??= excess;
      at = -1;
    }
    if (!first) return;
    const { reason, reasonEn } = first;
    const values = { found: title, wanted: asYaml(wanted), reason, reasonEn };
    report({ ...positionIn(positions, "title") }, values);
  },
};

function changed(title: string, rest: string): string | null {
  const trimmed = rest.trim();
  return trimmed === title ? null : trimmed;
}

const pairs: Record<string, string> = {
  "“": "”",
  "‘": "’",
  "《": "》",
  "「": "」",
  "『": "』",
  "【": "】",
  '"': '"',
  "'": "'",
};

/** `“甲”和“乙”` stands in no quotation marks; what opens first has to close last. */
function unwrapped(title: string): string | null {
  const opening = title.charAt(0);
  const closing = pairs[opening];
  if (closing === undefined || !title.endsWith(closing) || title.length < 3) return null;
  const inside = title.slice(1, -1);
  if (opening === closing) return inside.includes(opening) ? null : inside.trim();
  let depth = 0;
  for (const sign of inside) {
    if (sign === opening) depth += 1;
    if (sign === closing) depth -= 1;
    if (depth < 0) return null;
  }
  return inside.trim();
}

/** The value as it can be written behind `title:`. */
function asYaml(value: string): string {
  return /^[\s\-?:,[\]{}#&*!|>'"%@`]|: | #|:$/.test(value) ? JSON.stringify(value) : value;
}
