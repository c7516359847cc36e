import { z } from "zod";

/** What a field says of itself; the only place where its label and its help are written. */
export interface FieldNote {
  /** Its name on pages: 索引号. */
  label: string;
  /** Other names of it on real pages, for reading and importing. */
  synonyms?: readonly string[];
  /** One line for the author. */
  zh: string;
  en: string;
  /**
   * Free wording, in a line or at length: nobody looks it up, and any sign may stand in it. Everything else has a form,
   * or is compared with other values.
   */
  prose?: "line" | "text";
}

/** The notes of every field of every schema. */
export const fieldNotes = z.registry<FieldNote>();

/** Gives a field its label and its help. */
export function field<S extends z.ZodType>(schema: S, note: FieldNote): S {
  fieldNotes.add(schema, note);
  return schema;
}
