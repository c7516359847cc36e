import type { z } from "zod";
import type { FieldNote } from "./field.ts";

/** A field that the configuration of a project adds to the front-matter of documents; its key there is its name. */
export interface OwnField<Schema extends z.ZodType = z.ZodType>
  extends Pick<FieldNote, "label" | "synonyms" | "prose" | "staysWithdrawn"> {
  /** What may be written, and what it becomes. A field that need not be there is `.optional()`. */
  schema: Schema;
  /** One line for the author. */
  zh: string;
  /** The same in English. */
  en?: string;
  /** Part of the table above a document that it stands in; null, the default: it is not shown there. */
  shown?: FieldNote["shown"];
  /** Whether the search offers its values as a filter. */
  facet?: boolean;
}

/**
 * Gives back the field it is given, so that an editor knows what belongs to one.
 *
 *     fields: { deliveredOn: defineField({ schema: z.iso.date().optional(), label: "送达日期", zh: "…", shown: "days" }) }
 */
export function defineField<Schema extends z.ZodType>(field: OwnField<Schema>): OwnField<Schema> {
  return field;
}
