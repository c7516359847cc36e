import { plainTextOf } from "../blocks/inline.ts";
import type { PdfLine } from "./lines.ts";

const han = "[\\p{Script=Han}\\u2e80-\\u2fdf]";
const word = "[A-Za-z0-9]";
const spaced = new RegExp(`(?<=${han}) (?=${word})|(?<=${word}) (?=${han})`, "gu");
const tight = new RegExp(`(?<=${han})(?=${word})|(?<=${word})(?=${han})`, "gu");

const fewest = 5;
const share = 0.8;

/**
 * Takes the blanks out between Chinese and figures or letters where a file has them nearly everywhere: Word sets the
 * two apart by a quarter of a character when it prints, which nobody has written. Where they are now and then, someone
 * has.
 */
export function withoutAutoSpace(pages: readonly PdfLine[][]): PdfLine[][] {
  const texts = pages.flat().map(({ text }) => text);
  const blanks = countIn(texts, spaced);
  if (blanks < fewest || blanks < share * (blanks + countIn(texts, tight))) return [...pages];
  return pages.map((lines) =>
    lines.map((line) => {
      const runs = line.runs.map((run) => ({ ...run, text: run.text.replace(spaced, "") }));
      return { ...line, runs, text: plainTextOf(runs) };
    }),
  );
}

function countIn(texts: readonly string[], places: RegExp): number {
  return texts.reduce((count, text) => count + [...text.matchAll(places)].length, 0);
}
