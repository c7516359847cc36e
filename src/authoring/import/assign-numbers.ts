import { dayOf } from "../../identifiers/day.ts";
import { slugKey } from "../../identifiers/slug.ts";
import { dayIn } from "../../identifiers/time-zone.ts";
import { resolvePublishers } from "../../portal/model/publishers.ts";
import { type FrontMatter, listedDayFields } from "../../schema/index.ts";
import { readContentState } from "../numbers/content-state.ts";
import { nextIndexNumber } from "../numbers/next-index-number.ts";
import { takenNumbers } from "../numbers/taken-numbers.ts";

/** Gives index numbers by the portal's rule, none twice. */
export interface NumberGiver {
  /** Notes a number that a document brings along. */
  take(indexNumber: string): void;
  /**
   * The next number for a document, of the year of its day, of this year where it has none; null when the rule gives
   * none.
   */
  give(frontMatter: Partial<FrontMatter>): string | null;
  /** Whether the rule lacks the code of the unit for such a document. */
  lacksCode(frontMatter: Partial<FrontMatter>): boolean;
}

/**
 * @param content absolute path of the folder with `portal.yaml`; it need not exist
 * @param cache where the last build has kept what it read
 * @param now decides what this year is
 * @throws the signal's reason
 */
export async function numberGiver(
  content: string,
  cache: string,
  now: Date,
  signal?: AbortSignal,
): Promise<NumberGiver> {
  const state = await readContentState(content, cache, signal);
  const taken = new Set(takenNumbers(state).names.map(slugKey));
  /** The last number given in each series: the next one is not looked for among all of them. */
  const last = new Map<string, string>();
  const { byName } = resolvePublishers(state.publishers, []);
  const { settings } = state;
  const { timeZone, indexNumber } = settings;
  const { pattern, resetYearly } = indexNumber;
  const unitCodeOf = ({ publisher = "" }: Partial<FrontMatter>) =>
    byName.get(publisher)?.code ?? indexNumber.unitCode;
  return {
    take(number) {
      taken.add(slugKey(number));
      last.clear();
    },
    give(frontMatter) {
      const field = listedDayFields.find((name) => frontMatter[name] !== undefined);
      const day = (field && frontMatter[field]) ?? dayIn(timeZone, now);
      const [year = 0, month] = dayOf(day).split("-").map(Number);
      const unitCode = unitCodeOf(frontMatter);
      const unit = pattern.includes("{unit}") ? slugKey(unitCode) : "";
      const series = `${unit} ${resetYearly && pattern.includes("{year}") ? year : ""}`;
      const next = (before: Iterable<string>) =>
        nextIndexNumber(settings, before, year, { unitCode, month });
      const before = last.get(series);
      const guess = before === undefined ? null : next([before]);
      // Numbers of two series may be alike where the rule has no sign between its parts.
      const number = guess === null || taken.has(slugKey(guess)) ? next(taken) : guess;
      if (number === null) return null;
      taken.add(slugKey(number));
      last.set(series, number);
      return number;
    },
    lacksCode: (frontMatter) => pattern.includes("{unit}") && unitCodeOf(frontMatter) === "",
  };
}
