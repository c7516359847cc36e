import { z } from "zod";
import type { Fault } from "./field/fault.ts";
import { type FieldNote, fieldNotes } from "./field/field.ts";
import { fieldOfLabel } from "./field/labels.ts";
import { classificationFields } from "./fields/classification.ts";
import { dayFields } from "./fields/days.ts";
import { disclosureFields } from "./fields/disclosure.ts";
import { identityFields } from "./fields/identity.ts";
import { organFields } from "./fields/organs.ts";
import { publicationFields } from "./fields/publication.ts";
import { relationFields } from "./fields/relations.ts";

/** The first of these days that is known is the one lists show; a document needs at least one. */
export const listedDayFields = ["publishedOn", "dispatchedOn", "issuedOn", "generatedOn"] as const;

/**
 * Front-matter of a disclosed document: the one source of field names, labels, types and guides.
 * Takes values as written, gives them in canonical form.
 */
export const documentSchema = z
  .object({
    ...identityFields,
    ...organFields,
    ...classificationFields,
    ...disclosureFields,
    ...dayFields,
    ...publicationFields,
    ...relationFields,
  })
  .refine((value) => listedDayFields.some((name) => value[name] !== undefined), {
    params: { fault: { code: "field/missing-day" } satisfies Fault },
    // Other faults do not hide this one: all are told in one run.
    when: () => true,
  });

/** Front-matter in canonical form. */
export type FrontMatter = z.output<typeof documentSchema>;

/** Name of a front-matter field. */
export type FieldName = keyof FrontMatter;

/** The nodes of the catalogue that a document names, as it names them. */
export function namedNodes({ catalog = [] }: Pick<Partial<FrontMatter>, "catalog">): string[] {
  return [catalog].flat();
}

/** All field names, in the order of the schema. */
export const documentFieldNames = Object.keys(documentSchema.shape) as FieldName[];

const notes = new Map(
  documentFieldNames.map((name) => [name, fieldNotes.get(documentSchema.shape[name])]),
);

/** What a field says of itself. */
export function noteOf(name: FieldName): FieldNote {
  return notes.get(name) as FieldNote;
}

/** The label of a field on pages: 索引号. */
export function labelOf(name: FieldName): string {
  return noteOf(name).label;
}

/** The field behind a label as it stands on a page (`索 引 號：`); null when it is none of a document's. */
export function fieldByLabel(rawLabel: string): FieldName | null {
  return fieldOfLabel(documentSchema, rawLabel) as FieldName | null;
}
