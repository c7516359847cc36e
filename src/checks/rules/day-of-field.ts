import { dayOf } from "../../identifiers/day.ts";
import type { dayFields } from "../../schema/fields/days.ts";
import type { FrontMatter } from "../../schema/index.ts";

/** A field that holds a day. */
export type DayField = Exclude<keyof typeof dayFields, "validity">;

/** The day of a field, without its time; null where it is not known. */
export function dayIn(meta: Partial<FrontMatter>, field: DayField): string | null {
  const moment = meta[field];
  return moment === undefined ? null : dayOf(moment);
}
