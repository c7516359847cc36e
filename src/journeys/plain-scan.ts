import { readFileSync } from "node:fs";
import { join } from "node:path";
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
    const json = readFileSync(join(out, "documents", slug, `${slug}.json`), "utf8");
    const days = [publishedOn, dispatchedOn, issuedOn, generatedOn];
    return {
      ...scanDocument({ meta: record }, { sections: JSON.parse(json).sections ?? [] }),
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
