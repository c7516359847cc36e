import fc from "fast-check";
import { rowOf, type ScannedDocument } from "./plain-scan.ts";

/** Stretches of 2 to 12 characters anywhere in the texts, more than one Han character and no run cut. */
export function randomStretches(documents: readonly ScannedDocument[], count: number): string[] {
  const places = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 2, max: 12 }));
  const stretches: string[] = [];
  for (const [document, block, start, length] of fc.sample(places, {
    seed: 2017,
    numRuns: 20 * count,
  })) {
    const { blocks } = documents[document % documents.length] as ScannedDocument;
    const text = (blocks[block % blocks.length] as string).replace(/\s+/gu, "");
    const characters = Array.from(text);
    const from = start % characters.length;
    const query = wholeRuns(characters.slice(from, from + length), text);
    if (rowOf(query).split("|").length > 3) stretches.push(query);
    if (stretches.length === count) break;
  }
  return stretches;
}

/** Shortens a stretch until its row stands in the block's, so that no run is cut. */
export function wholeRuns(stretch: string[], block: string): string {
  const row = rowOf(block);
  let from = 0;
  let to = stretch.length;
  while (from < to && !row.includes(rowOf(stretch.slice(from, to).join("")))) {
    if (to - from > 1 && row.includes(rowOf(stretch.slice(from + 1, to).join("")))) from++;
    else to--;
  }
  return stretch.slice(from, to).join("");
}
