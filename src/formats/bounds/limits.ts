import { Refusal } from "./refusal.ts";

const megabyte = 1024 * 1024;

/**
 * What a file to import may cost; every reader keeps to it. All count work, not time, so that a file is read or refused
 * alike on every machine; each is several times what the largest real papers have.
 */
export const limits = {
  /** Of the file itself. */
  bytes: 50 * megabyte,
  /** Of all that is unpacked from a packed file, pictures included. */
  unpackedBytes: 100 * megabyte,
  /** Of the XML in it. */
  xmlBytes: 24 * megabyte,
  /** How much larger a packed part of more than a megabyte may become: text packs to a tenth, at most to a fiftieth. */
  unpackedRatio: 200,
  packedFiles: 10_000,
  /** Of XML or HTML elements inside each other. */
  depth: 500,
  /** Of XML. */
  xmlElements: 1_000_000,
  /** Attributes of one element of XML. */
  attributes: 1000,
  /** Of HTML, those that the parser opens anew counted too. */
  elements: 200_000,
  /** Lines and paragraphs. */
  lines: 50_000,
  /** Of the text; the longest laws of the country have a tenth. */
  characters: 2_000_000,
  /** Cells of one table, merged ones counted in full. */
  cells: 100_000,
  /** Different addresses that links lead to and pictures stand at. */
  addresses: 5000,
  pdfPages: 1000,
  /** Stretches of text as a PDF places them, often one a character. */
  pdfTexts: 500_000,
  /** Of one stream of a PDF that is no picture and no font. */
  pdfStreamBytes: 16 * megabyte,
  /** Of all of them, and of its fonts. */
  pdfBytes: 100 * megabyte,
  /** A net beneath the others, for one file: milliseconds of the processor, from opening to the finished text. */
  milliseconds: 20_000,
};

/** What is counted, as the webmaster calls it. */
const counted = {
  xmlElements: ["标记", "elements"],
  attributes: ["一个标记的属性", "attributes of an element"],
  elements: ["标记", "elements"],
  lines: ["行", "lines"],
  characters: ["字", "characters"],
  cells: ["表格单元格", "cells of a table"],
  addresses: ["链接和图片", "links and pictures"],
  pdfPages: ["页", "pages"],
  pdfTexts: ["文字块", "stretches of text"],
} as const satisfies Partial<Record<keyof typeof limits, readonly [zh: string, en: string]>>;

/** That a file holds more of something than is read. */
export function tooMany(what: keyof typeof counted): Refusal {
  const [found, foundEn] = counted[what];
  return new Refusal("too-much", { found, foundEn, limit: String(limits[what]) });
}

/** Bytes as people read them. */
export function megabytes(bytes: number): string {
  return (bytes / megabyte).toFixed(bytes < 10 * megabyte ? 1 : 0);
}
