import { monthsAfter } from "../../../identifiers/months-after.ts";
import { labelOf } from "../../../schema/index.ts";
import { dayIn } from "../day-of-field.ts";
import { placeOf } from "../place-of.ts";
import type { PortalRule } from "../rule.ts";

/** Nobody plans a publication longer before: a year is mistyped. */
const months = 12;

/** Days of what has been done; a document may well take effect or expire later. */
const past = ["issuedOn", "dispatchedOn", "generatedOn", "publishedOn", "updatedOn"] as const;

export const future: PortalRule = {
  id: "dates/future",
  looksAt: "portal",
  severity: "warning",
  basis: null,
  zh: {
    title: "日期还没有到",
    message: "{label} {found} 晚于今天（{today}）。",
    cure: "改正写错的日期；准备以后发布的，把发布日期写成那一天，到时自动发布。",
  },
  en: {
    title: "A day that has not come",
    message: "`{field}` {found} is after today ({today}).",
    cure: "Correct the day; what is to be published later has that day as `publishedOn` and comes out by itself.",
  },
  check({ documents, asOf }, report) {
    const farthest = monthsAfter(asOf, months);
    for (const document of documents) {
      const published = dayIn(document.meta, "publishedOn");
      const isWaiting = published !== null && published > asOf && published <= farthest;
      // What waits for its day may have been signed on any day before.
      const latest = isWaiting ? published : asOf;
      for (const field of past) {
        const found = dayIn(document.meta, field);
        if (found === null || found <= latest) continue;
        report(placeOf(document, field), { field, label: labelOf(field), found, today: asOf });
      }
    }
  },
};
