import { showMatches } from "./match-bar.ts";
import { recentSearches } from "./recent.ts";
import { RecentList } from "./recent-list.ts";
import { Suggestions } from "./suggestions.ts";

/** Gives a search box suggestions and the recent searches. */
function enhanceBox(input: HTMLInputElement): void {
  new Suggestions(input);
  new RecentList(input, recentSearches());
}

/** What search adds to a page when it is wanted: a script of its own (see `enhance.ts`). */
const parts = { enhanceBox, showMatches };

export type SearchParts = typeof parts;

Object.assign(globalThis, { gongkaiSearchParts: parts });
