import { positionIn } from "../../../content/yaml-source/field-positions.ts";
import { labelOf } from "../../../schema/index.ts";
import { dayIn } from "../day-of-field.ts";
import type { DocumentRule } from "../rule.ts";

/** From being signed to being published; those that are not known are passed over. */
const course = ["issuedOn", "dispatchedOn", "publishedOn"] as const;

export const order: DocumentRule = {
  id: "dates/order",
  looksAt: "document",
  severity: "error",
  basis: null,
  zh: {
    title: "日期先后颠倒",
    message: "{label} {found} 早于{earlierLabel} {earlier}。",
    cure: "先成文，再发文，再发布：对照原件改正写错的那一个。",
  },
  en: {
    title: "Days in the wrong order",
    message: "`{field}` {found} is before `{earlierField}` {earlier}.",
    cure: "A document is signed, then sent out, then published: correct the wrong day from the original.",
  },
  check({ meta, positions }, report) {
    const known = course.flatMap((field) => {
      const day = dayIn(meta, field);
      return day === null ? [] : [{ field, day }];
    });
    for (const [index, { field, day }] of known.entries()) {
      const before = known[index - 1];
      if (!before || before.day <= day) continue;
      report(
        { ...positionIn(positions, field) },
        {
          field,
          label: labelOf(field),
          found: day,
          earlierField: before.field,
          earlierLabel: labelOf(before.field),
          earlier: before.day,
        },
      );
    }
  },
};
