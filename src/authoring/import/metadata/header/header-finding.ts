import { type Candidate, candidatesOf, candidatesOfPair } from "../candidates/candidates.ts";
import type { UnreadValue } from "../candidates/found-page.ts";
import type { PageLine } from "../page/page-lines.ts";
import { saysNothing } from "../values/canonical-field.ts";
import type { HeaderZone } from "./header-zone.ts";
import { stackedValues } from "./stacked-labels.ts";
import { isComplete, isSameTitle } from "./title.ts";

/** Values, and the lines that hold nothing else. */
export interface HeaderFinding {
  candidates: Candidate[];
  /** Places among the page's lines. */
  places: number[];
}

/** Values beside labels from which nothing could be read: a thirteenth month, a day without end. */
export function unreadValues(lines: readonly PageLine[], zone: HeaderZone): UnreadValue[] {
  return [...zone.pairs].flatMap(([place, line]) =>
    line.pairs.flatMap((pair) => {
      const { field, value } = pair;
      if (field === null || saysNothing(value)) return [];
      const number = lines[place]?.number ?? 0;
      const isRead = candidatesOfPair(pair, number, "label").length > 0;
      return isRead ? [] : [{ field, found: value, line: number }];
    }),
  );
}

/** Values beside their labels; a title that goes on below its label is read to its end. */
export function valuesBeside(lines: readonly PageLine[], zone: HeaderZone): HeaderFinding {
  const places = [...zone.pairs.keys()];
  const candidates = [...zone.pairs].flatMap(([place, line]) => {
    const number = lines[place]?.number ?? 0;
    const last = line.pairs.at(-1);
    if (last?.field !== "title") return candidatesOf(line, number);
    const end = endOfTitle(lines, zone, place, last.value);
    const rest = lines.slice(place + 1, end).map(({ text }) => text.trim());
    places.push(...rest.map((_, index) => place + 1 + index));
    const title = { ...last, value: last.value + rest.join("") };
    return candidatesOf({ ...line, pairs: [...line.pairs.slice(0, -1), title] }, number);
  });
  return { candidates, places };
}

/** Values below their labels. */
export function valuesBelow(lines: readonly PageLine[], zone: HeaderZone): HeaderFinding {
  const stacked = stackedValues(lines, zone.kinds.length);
  return {
    places: stacked.map(({ valuePlace }) => valuePlace),
    candidates: stacked.flatMap(({ pair, valuePlace }) =>
      candidatesOfPair(pair, lines[valuePlace]?.number ?? 0, "label"),
    ),
  };
}

/** Where a labelled title ends that breaks off at the end of its line: behind the line that makes it whole. */
function endOfTitle(
  lines: readonly PageLine[],
  { kinds }: HeaderZone,
  place: number,
  value: string,
): number {
  let title = value;
  for (let next = place + 1; value !== "" && kinds[next] === "text"; next += 1) {
    if (isComplete(title)) return next;
    const line = lines[next]?.text.trim() ?? "";
    if (isSameTitle(line, value)) break;
    title += line;
    if (isComplete(title)) return next + 1;
  }
  return place + 1;
}
