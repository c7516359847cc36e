import { dayOf, timeOf } from "../../../../identifiers/day.ts";
import { documentFieldNames } from "../../../../schema/index.ts";
import type { Candidate } from "./candidates.ts";
import type { FoundValue } from "./found-page.ts";

/**
 * One value a field, in the order of the schema: sure before unsure, the field's own label before its synonyms, the
 * first on the page before later ones; of one day given twice the finer (`2020-12-07 08:09`).
 */
export function chooseValues(candidates: readonly Candidate[]): FoundValue[] {
  return documentFieldNames.flatMap((name) => {
    const [best, ...others] = candidates
      .filter(({ field }) => field === name)
      .sort((a, b) => doubt(a) - doubt(b) || strangeness(a) - strangeness(b) || a.rank - b.rank);
    if (!best) return [];
    const { rank: _, ...value } = others.find((other) => isFiner(other, best)) ?? best;
    return [value];
  });
}

function doubt({ confidence }: Candidate): number {
  return confidence === "sure" ? 0 : 1;
}

/** Pages tell both how a document is disclosed and by what means (网站、公报) under much the same labels. */
function strangeness({ field, value }: Candidate): number {
  return field === "disclosureMethod" && !/^(?:主动|依申请|不予)公开/u.test(String(value)) ? 1 : 0;
}

function isFiner(other: Candidate, best: Candidate): boolean {
  if (typeof other.value !== "string" || typeof best.value !== "string") return false;
  if (!/^\d{4}-\d\d-\d\d/.test(best.value) || dayOf(other.value) !== dayOf(best.value))
    return false;
  return (timeOf(other.value) ?? "").length > (timeOf(best.value) ?? "").length;
}
