import { positionIn } from "../../../content/yaml-source/field-positions.ts";
import { dayIn } from "../day-of-field.ts";
import type { DocumentRule } from "../rule.ts";

export const effectiveBeforeIssued: DocumentRule = {
  id: "dates/effective-before-issued",
  looksAt: "document",
  severity: "warning",
  basis: null,
  zh: {
    title: "实施早于成文",
    message: "实施日期 {found} 早于成文日期 {issued}。",
    cure: "对照原件核对；确实溯及既往的，加注 # 不检查 dates/effective-before-issued：理由。",
  },
  en: {
    title: "In force before it was signed",
    message: "`effectiveOn` {found} is before `issuedOn` {issued}.",
    cure: "Compare it with the original; waive this where it really holds for the past.",
  },
  check({ meta, positions }, report) {
    const found = dayIn(meta, "effectiveOn");
    const issued = dayIn(meta, "issuedOn");
    if (found === null || issued === null || issued <= found) return;
    report({ ...positionIn(positions, "effectiveOn") }, { found, issued });
  },
};
