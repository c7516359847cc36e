import { dayOf } from "../../../identifiers/day.ts";
import { monthsAfter } from "../../../identifiers/months-after.ts";
import { dayIn } from "../day-of-field.ts";
import { isNormative } from "../normative.ts";
import { placeOf } from "../place-of.ts";
import type { PortalRule } from "../rule.ts";

/** The limits differ by province, so they stand in `portal.yaml`; without them nothing is said. */
export const longestPeriod: PortalRule = {
  id: "validity/longest-period",
  looksAt: "portal",
  severity: "warning",
  basis: "本省规范性文件管理规定（portal.yaml 的 checks.longestPeriods）",
  zh: {
    title: "有效期超过本省规定",
    message: [
      "从 {start} 起算，有效期到 {found}，超过 {years} 年的上限（{latest}）。",
      "从 {start} 起算，按 {years} 年的上限 {latest} 已经期满，却标有效，也没有写有效期。",
    ],
    cure: "对照原件和本省规定改正；经评估继续有效的，写明新的有效期。",
  },
  en: {
    title: "Period longer than the province allows",
    message: [
      "Counted from {start} it lasts until {found}, more than {years} years ({latest}).",
      "Counted from {start}, {years} years were over on {latest}; it is marked as in force and has no `expiresOn`.",
    ],
    cure: "Correct it by the original and the province's rule; write the new period where it was prolonged.",
  },
  check({ documents, asOf }, report, { longestPeriods }) {
    if (longestPeriods.length === 0) return;
    for (const document of documents) {
      const { meta } = document;
      const { title = "" } = meta;
      const start = dayIn(meta, "effectiveOn") ?? dayIn(meta, "issuedOn");
      if (start === null || !isNormative(meta)) continue;
      const limit = longestPeriods.find(
        ({ words, since }) =>
          (words.length === 0 || words.some((word) => title.includes(word))) &&
          (since === undefined || dayOf(since) <= start),
      );
      if (!limit) continue;
      const latest = monthsAfter(start, limit.years * 12);
      const expires = dayIn(meta, "expiresOn");
      const values = { start, latest, years: String(limit.years) };
      if (expires !== null && expires > latest) {
        report(placeOf(document, "expiresOn"), { ...values, found: expires });
      } else if (expires === null && meta.validity === "inForce" && latest < asOf) {
        report(placeOf(document, "validity"), values);
      }
    }
  },
};
