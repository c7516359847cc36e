import type { SearchPublisher } from "../engine/api.ts";
import type { FacetName } from "../engine/document-values.ts";

/** A value of a facet as the reader may choose it. */
export interface Choice {
  value: string;
  count: number;
  isChosen: boolean;
  /** How many values stand above it. */
  depth: number;
}

/** The value above a value of a facet; undefined where it stands at the top. */
export type Above = (value: string) => string | undefined;

/** Of facets whose values stand side by side. */
export const nothingAbove: Above = () => undefined;

/** The organ above each organ. */
export function aboveIn(organs: readonly SearchPublisher[]): Above {
  const above = new Map(organs.map(({ name, parent }) => [name, parent ?? undefined]));
  return (name) => above.get(name);
}

/** What an address asks for may be the identifier of an organ: its name is what is counted. */
export function namesOf(chosen: readonly string[], organs: readonly SearchPublisher[]): string[] {
  const names = new Map(organs.map(({ id, name }) => [id, name]));
  return [...new Set(chosen.map((value) => names.get(value) ?? value))];
}

/**
 * Chosen ones first, then the most frequent, years the newest first; each value before those below it. What a chosen one
 * stands below counts as chosen here, so that it is never far down.
 * @param above values whose own value above is not among the counts stand at the top; so do circles
 */
export function orderedChoices(
  facet: FacetName | null,
  counts: Record<string, number>,
  chosen: readonly string[],
  above: Above = nothingAbove,
): Choice[] {
  const all = new Map(Object.entries(counts));
  for (const value of chosen) if (!all.has(value)) all.set(value, 0);
  const below = Map.groupBy(all.keys(), (value) => {
    const next = above(value);
    return next !== undefined && all.has(next) && !isCircle(value, above) ? next : null;
  });
  const leading = new Set<string>();
  for (const value of chosen) {
    let next: string | undefined = value;
    while (next !== undefined && !leading.has(next)) {
      leading.add(next);
      next = above(next);
    }
  }
  const rank = (value: string) => (leading.has(value) ? 0 : 1);
  const countOf = (value: string) => all.get(value) ?? 0;
  const ordered = (values: readonly string[]) =>
    values.toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        (facet === "year" ? b.localeCompare(a) : countOf(b) - countOf(a)) ||
        a.localeCompare(b, "zh"),
    );
  const choices: Choice[] = [];
  // No recursion: what comes from a host may be as deep as it likes.
  const open = ordered(below.get(null) ?? [])
    .map((value) => ({ value, depth: 0 }))
    .reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    choices.push({ value, depth, count: countOf(value), isChosen: chosen.includes(value) });
    for (const child of ordered(below.get(value) ?? []).reverse()) {
      open.push({ value: child, depth: depth + 1 });
    }
  }
  return choices;
}

function isCircle(value: string, above: Above): boolean {
  const seen = new Set([value]);
  let next = above(value);
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    next = above(next);
  }
  return next !== undefined;
}
