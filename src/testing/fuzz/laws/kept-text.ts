import type { Fault } from "../input/input.ts";
import { marksIn } from "../input/marks.ts";

/** Every mark that stands in what went in stands in what came out, or in what is told of it. */
export function keptMarks(source: string, out: string, told = ""): Fault[] {
  const found = marksIn(out + told);
  const lost = [...marksIn(source)].filter((mark) => !found.has(mark));
  if (lost.length === 0) return [];
  return [
    { law: "text is kept, or its loss is told", seen: `lost: ${lost.slice(0, 5).join(" ")}` },
  ];
}

const law = "page, plain text and what is searched say the same";

/** The Han characters of page and plain text are the same, in the same number; notes may stand elsewhere. */
export function sameText(html: string, plain: string): Fault[] {
  const [page, text] = [countHan(html), countHan(plain)];
  for (const character of new Set([...page.keys(), ...text.keys()])) {
    const [here, there] = [page.get(character) ?? 0, text.get(character) ?? 0];
    if (here !== there)
      return [{ law, seen: `${character}: ${here} on the page, ${there} in the text` }];
  }
  return [];
}

function countHan(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.match(/\p{Script=Han}/gu) ?? []) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}
