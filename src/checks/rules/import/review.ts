import { positionIn } from "../../../content/yaml-source/field-positions.ts";
import { documentFieldNames } from "../../../schema/document.ts";
import { labelOf } from "../../../schema/index.ts";
import type { PortalRule } from "../rule.ts";

/** What an import or a template left to be looked at, until someone has done so and taken the entry out. */
export const review: PortalRule = {
  id: "import/review",
  severity: "warning",
  basis: null,
  zh: {
    title: "有待核对的内容",
    message: ["待核对的{field}：{reason}。", "待核对：{reason}。", "{field}有待核对。"],
    cure: "对照原件核对，改好后删去 review 中的这一条。",
  },
  en: {
    title: "To be reviewed",
    message: ["{field}: {reason}.", "To be reviewed: {reason}.", "{field} is to be reviewed."],
    cure: "Compare it with the original, mend it, and remove the entry from review.",
  },
  looksAt: "portal",
  check({ documents }, report) {
    for (const { meta, source, positions } of documents) {
      for (const [index, item] of (meta.review ?? []).entries()) {
        const place = { file: source.file, ...positionIn(positions, `review.${index}`) };
        const values: Record<string, string> =
          typeof item === "string"
            ? { reason: item }
            : { field: nameOf(item.field), ...(item.reason && { reason: item.reason }) };
        report(place, values);
      }
    }
  },
};

/** Known fields by their label; others as they are written. */
function nameOf(field: string): string {
  const known = documentFieldNames.find((name) => name === field);
  return known ? labelOf(known) : field;
}
