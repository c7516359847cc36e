import { validityLabel } from "../../../schema/index.ts";
import { dayIn } from "../day-of-field.ts";
import { placeOf } from "../place-of.ts";
import type { PortalRule } from "../rule.ts";

export const effectMismatch: PortalRule = {
  id: "validity/effect-mismatch",
  looksAt: "portal",
  severity: "warning",
  basis: null,
  zh: {
    title: "有效性与实施日期不符",
    message: "有效性写作“{found}”，实施日期是 {effective}，今天是 {today}。",
    cure: "页面按日期显示；把有效性改成{wanted}，或改正日期。",
  },
  en: {
    title: "Validity against the effective day",
    message: "`validity` is {found}, `effectiveOn` is {effective}, and today is {today}.",
    cure: "Pages go by the day; set `validity` to {status}, or correct the day.",
  },
  check({ documents, asOf }, report) {
    for (const document of documents) {
      const { validity = "unlabelled" } = document.meta;
      const effective = dayIn(document.meta, "effectiveOn");
      if (effective === null) continue;
      const isEarly = validity === "inForce" && effective > asOf;
      const isLate = validity === "pending" && effective <= asOf;
      if (!isEarly && !isLate) continue;
      const status = isEarly ? "pending" : "inForce";
      const words = { status, wanted: validityLabel(status), today: asOf };
      report(placeOf(document, "validity"), {
        found: validityLabel(validity),
        effective,
        ...words,
      });
    }
  },
};
