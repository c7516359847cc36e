import { dayOf } from "../../identifiers/day.ts";
import type { FrontMatter } from "../../schema/index.ts";

export type DayField =
  | "issuedOn"
  | "dispatchedOn"
  | "generatedOn"
  | "publishedOn"
  | "updatedOn"
  | "effectiveOn"
  | "expiresOn"
  | "repealedOn";

/** The day of a field, without its time; null where it is not known. */
export function dayIn(meta: Partial<FrontMatter>, field: DayField): string | null {
  const moment = meta[field];
  return moment === undefined ? null : dayOf(moment);
}
