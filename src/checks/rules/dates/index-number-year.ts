import { dayOf } from "../../../identifiers/day.ts";
import type { FrontMatter } from "../../../schema/index.ts";
import { indexNumberReader } from "../index-number-parts.ts";
import { placeOf } from "../place-of.ts";
import type { PortalRule } from "../rule.ts";

const days = ["issuedOn", "dispatchedOn", "generatedOn", "publishedOn"] as const;
/** Earlier years are slips of another kind: 0206. */
const first = "1900";

/**
 * The year of an index number is that in which the document was made or published. Numbers given later, as when an old
 * portal was moved, are usual and passed over.
 */
export const indexNumberYear: PortalRule = {
  id: "dates/index-number-year",
  looksAt: "portal",
  severity: "warning",
  basis: null,
  zh: {
    title: "索引号的年份与日期不符",
    message: [
      "索引号“{found}”是 {year} 年的，这一年还没有到（今天是 {today}）。",
      "索引号“{found}”是 {year} 年的，最早的日期却是 {day}。",
    ],
    cure: "日期写错的，改正日期；索引号编错、还没有发布过的，换一个号（{$ new} 会给出下一个号）；已经发布的不要改号，加注 # 不检查 dates/index-number-year：理由。",
  },
  en: {
    title: "Year of the index number against the days",
    message: [
      "“{found}” is of {year}, which has not come (today is {today}).",
      "“{found}” is of {year}, but the earliest day is {day}.",
    ],
    cure: "Correct the day if that is wrong; take another number if this one is and was never published; waive this where it was.",
  },
  check({ documents, settings, asOf }, report) {
    const read = indexNumberReader(settings.indexNumber.pattern);
    const thisYear = Number(asOf.slice(0, 4));
    for (const document of documents) {
      const { meta } = document;
      const found = meta.indexNumber ?? "";
      const year = read(found)?.year;
      if (year === undefined) continue;
      const day = earliestOf(meta);
      // Most numbers are of the year of the earliest day.
      if (day?.startsWith(`${year}`)) continue;
      const isOfSome = days.some((name) => meta[name]?.startsWith(`${year}`));
      const values = { found, year: String(year) };
      if (year > thisYear && !isOfSome) {
        report(placeOf(document, "indexNumber"), { ...values, today: asOf });
      } else if (day !== null && year < Number(day.slice(0, 4)) && !isTurn(day, year)) {
        report(placeOf(document, "indexNumber"), { ...values, day });
      }
    }
  },
};

function earliestOf(meta: Partial<FrontMatter>): string | null {
  let earliest: string | null = null;
  for (const name of days) {
    // Moments of one day stand together: only the least is cut.
    const moment = meta[name];
    if (moment === undefined || moment < first) continue;
    if (earliest === null || moment < earliest) earliest = moment;
  }
  return earliest && dayOf(earliest);
}

/** In January and February numbers of the year before are still used up. */
function isTurn(day: string, year: number): boolean {
  return year === Number(day.slice(0, 4)) - 1 && Number(day.slice(5, 7)) <= 2;
}
