import { readFileSync } from "node:fs";
import { join } from "node:path";
import TSCharacters from "opencc-js/dict/TSCharacters";
import type { PortalDocument } from "../../portal/model/portal.ts";
import { readSections } from "../../text/placed-sections.ts";
import type { RenderedText } from "../../text/text.ts";
import { otherRows } from "./plain-numbers.ts";

/**
 * What search must find, decided without its code: a document is a list of blocks, a block a row of Han
 * characters and of whole runs of other letters and digits; a phrase is found where its row stands in a block's.
 */
export interface ScannedDocument {
  indexNumber: string;
  /** As written: title, numbers, headings and blocks of the text. */
  blocks: string[];
  rows: string[];
}

export function scanDocument(
  { meta }: { meta: Pick<PortalDocument["meta"], HeadField> },
  text: Pick<RenderedText, "sections"> | null,
): ScannedDocument {
  const blocks = [
    meta.title,
    meta.documentNumber ?? "",
    meta.indexNumber,
    meta.registrationNumber ?? "",
    ...(text?.sections ?? []).flatMap(({ id, title, titleInText, blocks }) =>
      titleInText || id === "footnote-label" ? blocks : [title, ...blocks],
    ),
  ];
  return { indexNumber: meta.indexNumber, blocks, rows: blocks.map(rowOf) };
}

type HeadField = "title" | "documentNumber" | "indexNumber" | "registrationNumber";

/** What a built portal publishes of a document, in `/data/documents.jsonl` and beside its page. */
export interface PublishedDocument extends ScannedDocument {
  publisher: string;
  validity: string;
  /** Listed day. */
  day: string;
}

/** Reads every document of an output folder. */
export function scanOutput(out: string): PublishedDocument[] {
  const lines = readFileSync(join(out, "data", "documents.jsonl"), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const record = JSON.parse(line);
    const { slug, publisher, validity, publishedOn, dispatchedOn, issuedOn, generatedOn } = record;
    const beside = (form: string) => readFileSync(join(out, "documents", slug, `${slug}.${form}`));
    const placed = JSON.parse(String(beside("json"))).sections;
    const sections = placed ? readSections(placed, beside("txt")) : [];
    const days = [publishedOn, dispatchedOn, issuedOn, generatedOn];
    return {
      ...scanDocument({ meta: record }, { sections }),
      publisher,
      validity,
      day: days.find((day) => day !== undefined).slice(0, 10),
    };
  });
}

/** Index numbers of the documents in which every phrase of the query stands. */
export function scan(documents: readonly ScannedDocument[], query: string): string[] {
  const phrases = query
    .split(/\s+/)
    .filter((phrase) => phrase !== "")
    .map((phrase) => otherRows(rowOf(phrase)));
  return documents
    .filter(({ rows }) =>
      phrases.every((forms) => rows.some((row) => forms.some((form) => standsIn(row, form)))),
    )
    .map(({ indexNumber }) => indexNumber);
}

/** Looked for from its first piece on: of the strokes between pieces a row is full, and each would be a beginning. */
function standsIn(row: string, phrase: string): boolean {
  const rest = phrase.slice(1);
  let at = row.indexOf(rest, 1);
  while (at >= 0 && row[at - 1] !== "|") at = row.indexOf(rest, at + 1);
  return at >= 0;
}

/** `|宁|发|2017|10|号|`, `|gb|t|9704|` */
export function rowOf(text: string): string {
  const folded = Array.from(numeralsRead(text).normalize("NFKC").toLowerCase(), plain).join("");
  const pieces =
    folded.match(
      /\p{Script=Han}|(?:(?!\p{Script=Han})\p{N})+|(?:(?!\p{Script=Han})[\p{L}\p{Mn}\p{Mc}])+/gu,
    ) ?? [];
  return `|${pieces.join("|")}|`;
}

/** The radicals and variants that tests write. */
const radicals: Record<string, string> = {
  〇: "零",
  晩: "晚",
  閙: "闹",

  "⺠": "民",
  "⻘": "青",
  "⻓": "长",
  "⻔": "门",
  "⻢": "马",
};

/** Sign by sign: is this a 〇 among Han digits, is this comma within a number? */
function numeralsRead(text: string): string {
  const signs = ["○◯⭘", "0０OoＯｏΟοОо"];
  return commasRead([...signs, ...signs].reduce(zerosRead, text));
}

function zerosRead(text: string, signs: string): string {
  if (!Array.from(signs).some((sign) => text.includes(sign))) return text;
  const isIn = (some: string, at: number) => text[at] !== undefined && some.includes(text[at]);
  const isHanDigit = (at: number) => isIn("〇零一二三四五六七八九⼀⼆⼋", at);
  const isBlank = (at: number) => isIn(" \u3000", at);
  const areCircles = signs.startsWith("○");
  const read = Array.from({ length: text.length }, (_, at) => text[at] as string);
  for (let at = 0; at < text.length; at++) {
    if (!isIn(signs, at)) continue;
    let close = at;
    while (isIn(signs, close)) close++;
    let end = close;
    while (areCircles && (isIn(signs, end) || (isBlank(end) && isIn(signs, end + 1)))) end++;
    const isAfterBlank = isBlank(at - 1) && isHanDigit(at - 2);
    const isShortYear = /^[〇零一二三四五六七八九⼀⼆⼋]{1,3}年/.test(text.slice(close));
    const isHundred = isIn("十百千万廿卅⼗萬", at - 1) && isHanDigit(close);
    if (!areCircles) {
      if (!isHanDigit(at - 1) || !(isHanDigit(close) || text[close] === "年")) end = at;
    } else if (!isHanDigit(at - 1) && !isAfterBlank) {
      end = isHundred || isShortYear ? close : at;
    }
    for (let i = at; i < end; i++) if (isIn(signs, i)) read[i] = "〇";
    while (isIn(signs, at) || (areCircles && isBlank(at) && isIn(signs, at + 1))) at++;
  }
  return read.join("");
}

function commasRead(text: string): string {
  if (!/[,，]/.test(text)) return text;
  const read = Array.from({ length: text.length }, (_, at) => text[at] as string);
  const number = /(?<![0-9])[0-9]+(?:[,，][0-9]+)+|(?<![０-９])[０-９]+(?:[,，][０-９]+)+/g;
  for (const { 0: found, index } of text.matchAll(number)) {
    const [first = "", ...groups] = found.normalize("NFKC").split(",");
    const isWide = /[０-９]/.test(found);
    const commas = new Set(found.match(/[,，]/g));
    if (!isWide && commas.size > 1) continue;
    if (/[0-9０-９][.．,，]?$/.test(text.slice(0, index))) continue;
    if (/^[,，]?[0-9０-９]/.test(text.slice(index + found.length))) continue;
    if (first.startsWith("0") || first.length > (isWide || commas.has(",") ? 3 : 2)) continue;
    if (!groups.every((group) => group.length === 3)) continue;
    for (const { index: comma } of found.matchAll(/[,，]/g)) read[index + comma] = "";
  }
  return read.join("");
}

const pairs = new Map(TSCharacters.split("|").map((pair) => pair.split(" ") as [string, string]));

/** What each character met so far stands for: a text has the same ones again and again. */
const met = new Map<string, string>();

function plain(character: string): string {
  let form = met.get(character);
  if (form === undefined) {
    form = simplify(radicals[character] ?? character);
    met.set(character, form);
  }
  return form;
}

function simplify(character: string): string {
  const next = pairs.get(character) ?? character;
  return next === character ? character : simplify(next);
}
