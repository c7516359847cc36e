import { labelOf } from "../../../schema/index.ts";
import type { PortalRule } from "../../rule.ts";
import { placeOf } from "../place-of.ts";
import { dayIn } from "./day-of-field.ts";

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
    cure: "改正写错的日期；准备以后发布的，到那一天再放进来。",
  },
  en: {
    title: "A day that has not come",
    message: "`{field}` {found} is after today ({today}).",
    cure: "Correct the day; what is to be published later should be put in on that day.",
  },
  check({ documents, asOf }, report) {
    for (const document of documents) {
      for (const field of past) {
        const found = dayIn(document.meta, field);
        if (found === null || found <= asOf) continue;
        report(placeOf(document, field), { field, label: labelOf(field), found, today: asOf });
      }
    }
  },
};
