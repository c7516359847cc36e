import { validityLabel } from "../../../schema/index.ts";
import { dayIn } from "../day-of-field.ts";
import { placeOf } from "../place-of.ts";
import type { PortalRule } from "../rule.ts";

export const endedButInForce: PortalRule = {
  id: "validity/ended-but-in-force",
  looksAt: "portal",
  severity: "warning",
  basis: null,
  zh: {
    title: "已经结束却标有效",
    message: "有效性写作“{found}”，但{reason}。",
    cure: "页面按日期显示；把有效性改成{wanted}，或改正日期。",
  },
  en: {
    title: "Over, but marked as in force",
    message: "`validity` is {found}, but {field} is {day}.",
    cure: "Pages go by the day; set `validity` to {status}, or correct the day.",
  },
  check({ documents, asOf }, report) {
    for (const document of documents) {
      const { meta } = document;
      const { validity = "unlabelled" } = meta;
      if (validity !== "inForce" && validity !== "partiallyInForce" && validity !== "amended")
        continue;
      const repealed = dayIn(meta, "repealedOn");
      const expires = dayIn(meta, "expiresOn");
      const found = validityLabel(validity);
      if (repealed !== null && repealed <= asOf) {
        const words = { field: "repealedOn", day: repealed, status: "repealed", wanted: "废止" };
        report(placeOf(document, "validity"), {
          found,
          reason: `自 ${repealed} 起已宣布废止`,
          ...words,
        });
      } else if (expires !== null && expires < asOf) {
        const words = { field: "expiresOn", day: expires, status: "expired", wanted: "失效" };
        report(placeOf(document, "validity"), {
          found,
          reason: `有效期到 ${expires} 为止`,
          ...words,
        });
      }
    }
  },
};
