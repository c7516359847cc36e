import { positionIn } from "../../../content/yaml-source/field-positions.ts";
import { dayIn } from "../day-of-field.ts";
import type { DocumentRule } from "../rule.ts";

export const expiresBeforeEffective: DocumentRule = {
  id: "dates/expires-before-effective",
  looksAt: "document",
  severity: "error",
  basis: null,
  zh: {
    title: "有效期在实施之前就结束",
    message: "有效期至 {found}，却{began}。",
    cure: "对照原件改正；只写有效年数的，从实施之日算起。",
  },
  en: {
    title: "Expires before it begins",
    message: "`expiresOn` {found} is before `{startField}` {start}.",
    cure: "Correct it from the original; a period in years counts from the effective day.",
  },
  check({ meta, positions }, report) {
    const found = dayIn(meta, "expiresOn");
    const effective = dayIn(meta, "effectiveOn");
    const start = effective ?? dayIn(meta, "issuedOn");
    if (found === null || start === null || start <= found) return;
    const startField = effective === null ? "issuedOn" : "effectiveOn";
    const began = effective === null ? `到 ${start} 才成文` : `从 ${start} 起才施行`;
    report({ ...positionIn(positions, "expiresOn") }, { found, start, startField, began });
  },
};
