import { Document, isScalar } from "yaml";
import {
  documentFieldNames,
  documentSchema,
  type FieldName,
  type FrontMatter,
  listedDayFields,
} from "../../schema/index.ts";
import type { ChosenValue } from "./choices/chosen-value.ts";
import type { Offer, UnreadValue } from "./metadata/candidates/found-page.ts";
import { type ReviewItem, reasonOf } from "./review.ts";

export interface ImportedFields {
  /** Canonical, in the order of the schema. */
  frontMatter: Partial<FrontMatter>;
  review: ReviewItem[];
}

const required = ["title", "indexNumber", "publisher"] as const;

/** The fields of a document from what was found: nothing invalid, nothing invented. */
export function importedFields(
  values: readonly ChosenValue[],
  unread: readonly UnreadValue[] = [],
  offers: readonly Offer[] = [],
): ImportedFields {
  const review: ReviewItem[] = unread.map(({ field, found, line }) => ({
    ...{ field, value: found, found, how: "label", confidence: "invalid", line },
    ...{ element: null, candidates: [] },
  }));
  const valid = new Map<FieldName, unknown>();
  for (const value of values) {
    const { field, confidence } = value;
    const parsed = documentSchema.shape[field].safeParse(value.value);
    if (parsed.success) valid.set(field, parsed.data);
    if (!parsed.success) review.push(itemOf(value, "invalid"));
    else if (confidence === "unsure") review.push(itemOf(value, confidence));
  }
  const frontMatter = inSchemaOrder(Object.fromEntries(valid));
  return {
    frontMatter,
    review: [...review, ...missingFields(frontMatter).map((field) => missing(field, offers))],
  };
}

/** Fields that a document lacks and its page needs; of the days any one will do. */
export function missingFields(frontMatter: Partial<FrontMatter>): FieldName[] {
  const fields: FieldName[] = required.filter((field) => frontMatter[field] === undefined);
  const isDated = listedDayFields.some((field) => frontMatter[field] !== undefined);
  return isDated ? fields : [...fields, "publishedOn"];
}

/** Fields in the order in which files have them. */
export function inSchemaOrder(fields: Partial<FrontMatter>): Partial<FrontMatter> {
  const known = documentFieldNames.flatMap((name) =>
    fields[name] === undefined ? [] : [[name, fields[name]]],
  );
  return Object.fromEntries(known);
}

function itemOf(value: ChosenValue, confidence: ReviewItem["confidence"]): ReviewItem {
  const { field, found, how, line, element = null, candidates = [] } = value;
  const others = othersFor(field, candidates);
  return { field, value: value.value, found, how, confidence, line, element, candidates: others };
}

function missing(field: FieldName, offers: readonly Offer[]): ReviewItem {
  const nothing = { value: null, found: null, how: null, line: null, element: null };
  return { field, ...nothing, confidence: "missing", candidates: othersFor(field, offers) };
}

/** What a field may be, of all that is offered. */
export function othersFor(field: FieldName, offers: readonly Offer[]): ReviewItem["candidates"] {
  return offers.filter((one) => one.field === field).map(({ field: _, ...one }) => one);
}

/** Stands behind an index number that was given by the import, as long as nobody takes it away. */
export const assignedMark = " 导入时按 portal.yaml 的规则新编，不是原文的";

/** The front-matter as it stands in the file; what is to be reviewed is its last field. */
export function frontMatterText(
  frontMatter: Partial<FrontMatter>,
  review: readonly ReviewItem[],
  remarks: readonly string[],
  isAssigned = false,
): string {
  const items = [
    ...review.map((item) => ({ field: item.field, reason: reasonOf(item) })),
    ...remarks,
  ];
  const document = new Document(items.length > 0 ? { ...frontMatter, review: items } : frontMatter);
  const number = document.get("indexNumber", true);
  if (isAssigned && isScalar(number)) number.comment = assignedMark;
  return `---\n${document.toString({ lineWidth: 0 })}---\n`;
}
