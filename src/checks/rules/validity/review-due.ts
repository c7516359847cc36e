import { monthsAfter } from "../../../identifiers/months-after.ts";
import { dayIn } from "../day-of-field.ts";
import { placeOf } from "../place-of.ts";
import type { PortalRule } from "../rule.ts";

/** Provinces ask for a review half a year before a period ends. */
const months = 6;

export const reviewDue: PortalRule = {
  id: "validity/review-due",
  looksAt: "portal",
  severity: "hint",
  basis: null,
  zh: {
    title: "有效期快到了",
    message: "有效期到 {found} 为止，不到六个月。",
    cure: "现在评估：继续有效的重新公布并改有效期，不再执行的到期失效。",
  },
  en: {
    title: "Period ends soon",
    message: "It expires on {found}, in less than six months.",
    cure: "Have it reviewed now: publish it again with a new period, or let it expire.",
  },
  check({ documents, asOf }, report) {
    const horizon = monthsAfter(asOf, months);
    for (const document of documents) {
      const { validity, repealedOn, withdrawal } = document.meta;
      const found = dayIn(document.meta, "expiresOn");
      if (found === null || found < asOf || found >= horizon || withdrawal || repealedOn) continue;
      if (validity === "expired" || validity === "repealed") continue;
      report(placeOf(document, "expiresOn"), { found });
    }
  },
};
