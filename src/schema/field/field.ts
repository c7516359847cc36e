import { z } from "zod";

/** Parts of the table above a document, in its order; within a part fields stand in the order of the schema. */
export const tableParts = [
  "numbers",
  "organs",
  "days",
  "lists",
  "classes",
  "disclosure",
  "origin",
  "content",
] as const;

/** What a field says of itself: the only place where its label and its help are written, and where it is shown. */
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
  /**
   * More of its labels on real pages, for importing alone: `发布 公布 + 日期 时间` is each first word with each last one.
   * Labels are built of few words, what is done and what is told of it, and every portal joins them in its own way.
   */
  joins?: readonly string[];
  /** Its label is a word of any text (依据, 附件): in pages to be imported none is looked for. */
  isWord?: true;
  /** Of a document: the part of the table that it stands in; null: it has a place of its own, or none. */
  shown?: (typeof tableParts)[number] | null;
  /** It is still told of a document that has been withdrawn. */
  staysWithdrawn?: true;
  /** It keeps a text from the public: misspelt, it would let out what is to be held back. */
  holdsBack?: true;
}

/** The notes of every field of every schema. */
export const fieldNotes = z.registry<FieldNote>();

/** Gives a field its label and its help. */
export function field<S extends z.ZodType>(schema: S, note: FieldNote): S {
  fieldNotes.add(schema, note);
  return schema;
}
