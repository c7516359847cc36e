import type { RankTable, TitleTable } from "../tables/tables.ts";
import { units } from "../words/tokens.ts";
import type { Files } from "./files.ts";
import { documentPath } from "./published-document.ts";
import { firstCharacters, longestQuery } from "./query.ts";

export interface Suggestion {
  title: string;
  /** The number that holds what was typed; null when the title does. */
  number: string | null;
  url: string;
}

/**
 * Documents whose title or number holds the typed text once blanks and punctuation are left out, so that the
 * beginning of a number or of a Latin word is enough: `gnps04` finds GNps-04-2017-0346. A title or number that
 * begins with it comes first, then the newest.
 */
export function suggest(
  text: string,
  limit: number,
  ranks: RankTable,
  titles: TitleTable,
  files: Files,
): Suggestion[] {
  const typed = squeeze(firstCharacters(text, longestQuery));
  if (typed === "") return [];
  const beginning: Suggestion[] = [];
  const holding: Suggestion[] = [];
  for (let i = titles.titles.length - 1; i >= 0 && beginning.length < limit; i--) {
    const title = titles.titles[i] ?? "";
    for (const [k, block] of [title, ...(titles.numbers[i] ?? [])].entries()) {
      const at = squeezed(block).indexOf(typed);
      if (at < 0) continue;
      const number = k === 0 ? null : block;
      const url = files.url(documentPath(ranks.slugs[i] ?? ""));
      (at === 0 ? beginning : holding).push({ title, number, url });
      break;
    }
  }
  return [...beginning, ...holding].slice(0, limit);
}

const known = new Map<string, string>();

/** Titles are squeezed once, not at each key. */
function squeezed(block: string): string {
  const text = known.get(block) ?? squeeze(block);
  known.set(block, text);
  return text;
}

function squeeze(text: string): string {
  return units(text)
    .map((unit) => unit.text)
    .join("");
}
