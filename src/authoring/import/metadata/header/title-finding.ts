import type { Candidate } from "../candidates/candidates.ts";
import type { PageLine } from "../page/page-lines.ts";
import { isCertain, isLikely, titleOfPage, titlesAbove } from "./find-title.ts";
import type { HeaderZone } from "./header-zone.ts";
import { isSameTitle, type TitleLines } from "./title.ts";

/** The title, the lines that hold it (a page often says it twice), and where it first stands. */
export interface TitleFinding {
  candidates: Candidate[];
  places: number[];
  /** Null where the title stands in no line of its own. */
  first: number | null;
}

/** Finds the title above the text; a labelled one decides which lines those are. */
export function findTitle(
  lines: readonly PageLine[],
  zone: HeaderZone,
  labelled: string | null,
  pageTitle: string | null,
): TitleFinding {
  const titles = titlesAbove(lines, zone, pageTitle);
  const best = titles[0] && isLikely(titles[0]) ? titles[0] : null;
  const title = labelled ?? best?.title ?? null;
  if (title === null) return { ...fromPage(pageTitle), places: [], first: null };
  const written = titles.filter((found) => isSameTitle(found.title, title));
  const places = written.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, i) => start + i),
  );
  const candidates = labelled === null && best ? [candidate(best, lines)] : [];
  return { candidates, places, first: places.length > 0 ? Math.min(...places) : null };
}

function candidate(best: TitleLines, lines: readonly PageLine[]): Candidate {
  const found = lines
    .slice(best.start, best.end)
    .map(({ text }) => text.trim())
    .join("\n");
  const confidence = isCertain(best) ? "sure" : "unsure";
  const line = lines[best.start]?.number ?? 1;
  return { field: "title", value: best.title, found, how: "title", confidence, rank: 4, line };
}

function fromPage(pageTitle: string | null): { candidates: Candidate[] } {
  const value = titleOfPage(pageTitle);
  if (value === null || pageTitle === null) return { candidates: [] };
  const confidence = "unsure";
  return {
    candidates: [
      { field: "title", value, found: pageTitle, how: "page-title", confidence, rank: 4, line: 1 },
    ],
  };
}
