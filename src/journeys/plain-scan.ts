import TSCharacters from "opencc-js/dict/TSCharacters";
import type { PortalDocument } from "../portal/portal.ts";
import type { RenderedText } from "../text/text.ts";

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

export function scanDocument({ meta }: PortalDocument, text: RenderedText | null): ScannedDocument {
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

/** Index numbers of the documents in which every phrase of the query stands. */
export function scan(documents: readonly ScannedDocument[], query: string): string[] {
  const phrases = query
    .split(/\s+/)
    .filter((phrase) => phrase !== "")
    .map(rowOf);
  return documents
    .filter(({ rows }) => phrases.every((phrase) => rows.some((row) => row.includes(phrase))))
    .map(({ indexNumber }) => indexNumber);
}

/** `|宁|发|2017|10|号|` */
export function rowOf(text: string): string {
  const folded = Array.from(text.normalize("NFKC").toLowerCase(), (each) => simplify(each)).join(
    "",
  );
  const pieces = folded.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return `|${pieces.join("|")}|`;
}

const pairs = new Map(TSCharacters.split("|").map((pair) => pair.split(" ") as [string, string]));

function simplify(character: string): string {
  const next = pairs.get(character) ?? character;
  return next === character ? character : simplify(next);
}
