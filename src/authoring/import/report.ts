import { sep } from "node:path";
import { styleText } from "node:util";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { noteText } from "../../formats/blocks/note.ts";
import { refusalText } from "../../formats/bounds/refusal.ts";
import { type FrontMatter, labelOf } from "../../schema/index.ts";
import type { Imported } from "./imported.ts";
import type { FoundPage } from "./metadata/candidates/found-page.ts";
import { othersText, placeOf, type ReviewItem } from "./review.ts";

/** What `--json` prints: one entry a file; control characters stay escaped, as JSON has them. */
export function jsonReport(results: readonly Imported[], language: MessageLanguage): string {
  return JSON.stringify(
    results.map((result) => importRecord(result, language)),
    null,
    2,
  );
}

/** What came of one file, with its words in one language; paths are written with `/`. */
export type ImportRecord = { source: string } & (
  | {
      /** The document that was written. */
      output: string;
      frontMatter: Partial<FrontMatter>;
      /** Fields to be looked at. */
      review: ReviewItem[];
      notes: { code: string; message: string }[];
      /** Lines of the page that are in neither front-matter nor text. */
      dropped: FoundPage["dropped"];
    }
  | {
      output: null;
      frontMatter: null;
      review: [];
      /** Why it was refused, and what to do. */
      error: { code: string; message: string; cure: string };
    }
);

/** What came of one file, for programs. */
export function importRecord(result: Imported, language: MessageLanguage): ImportRecord {
  const source = slashed(result.source);
  if (result.refusal) {
    const error = { code: result.refusal.code, ...refusalText(result.refusal, language) };
    return { source, output: null, frontMatter: null, review: [], error };
  }
  const output = slashed(result.output);
  const { frontMatter, review, dropped } = result;
  const notes = result.notes.map((note) => ({
    code: note.code,
    message: noteText(note, language),
  }));
  return { source, output, frontMatter, review, notes, dropped };
}

/** Paths are written with `/` on every system, which Windows takes too. On others `\` is a sign of a name. */
export function slashed(path: string, separator: string = sep): string {
  return separator === "\\" ? path.replaceAll("\\", "/") : path;
}

/** One file's report for people: what was found, what is unsure, what is missing. */
export function fileReport(result: Imported, language: MessageLanguage, color: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const words = reportWords[language];
  if (result.refusal) {
    const { message, cure } = refusalText(result.refusal, language);
    const head = `${paint("bold", result.source)}  ${paint("red", words.refused)}`;
    return printable([head, `    ${message}`, `    ${words.mend}${cure}`]);
  }
  const { source, output, frontMatter, review, notes } = result;
  const known = (Object.keys(frontMatter) as (keyof typeof frontMatter)[]).filter(
    (field) => field !== "draft",
  );
  return printable([
    `${paint("bold", source)}  →  ${output}`,
    `    ${words.found}${known.map((field) => nameOf(field, language)).join(words.comma)}`,
    ...review.map(
      (item) => `    ${paint("yellow", words[item.confidence])} ${itemText(item, language)}`,
    ),
    ...notes.map((note) => `    ${paint("cyan", words.note)} ${noteText(note, language)}`),
  ]);
}

function itemText(item: ReviewItem, language: MessageLanguage): string {
  const { field, found, how } = item;
  const name = nameOf(field, language);
  if (found === null || how === null) return name + othersText(item, language);
  const isMade = how === "first-sentence";
  const made = isMade
    ? { zh: "（用第一句话拟的）", en: " (made of the first sentence)" }[language]
    : "";
  const place = placeOf({ ...item, found, how }, language) + made + othersText(item, language);
  return { zh: `${name}：${place}`, en: `${name}: ${place}` }[language];
}

function nameOf(field: ReviewItem["field"], language: MessageLanguage): string {
  return { zh: labelOf(field), en: field }[language];
}

/** Control characters of files and their names must not reach the terminal. */
function printable(lines: readonly string[]): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences of colours are our own.
  const foreign = /(?!\u001b\[\d+m)\p{Cc}/gu;
  return lines.map((line) => line.replace(foreign, "�")).join("\n");
}

const reportWords = {
  zh: {
    refused: "没有导入",
    mend: "改法：",
    found: "已找到：",
    comma: "、",
    unsure: "待核对",
    invalid: "写法不合",
    missing: "没有找到",
    note: "说明",
  },
  en: {
    refused: "refused",
    mend: "Mend: ",
    found: "Found: ",
    comma: ", ",
    unsure: "unsure",
    invalid: "invalid",
    missing: "missing",
    note: "note",
  },
} as const;
