import type { z } from "zod";
import { isDiagnostic } from "../../diagnostics/diagnostic-shape.ts";
import { formOf } from "../../schema/field/values.ts";
import { documentSchema, isPlainValue, listedDayFields } from "../../schema/index.ts";
import type { FileStamp } from "../../state/file-stamp.ts";
import { isCount, isListOf, isShape, isText } from "../../state/shape.ts";
import type { DocumentReading, KnownDocument, ReadDocument } from "../reading/read-document.ts";

/** What is known of a file of the content folder. */
export interface KnownFile {
  /** Null: changed too lately for its stamp to tell anything. */
  stamp: FileStamp | null;
  sha256: string;
  bytes: number;
  /** Of a document: what came of reading it. */
  reading?: KnownReading;
}

/** A reading without what is known of its file; `known` only where it is not the document itself. */
export interface KnownReading {
  document: Omit<ReadDocument, "attachmentFiles" | "source"> | null;
  known: Omit<KnownDocument, "source"> | null;
  diagnostics: DocumentReading["diagnostics"];
}

/**
 * Whether a value that was read is a reading: front-matter in canonical form, as the schema gives it.
 * @param own names of fields of the project: they hold plain data, and what of it their schemas give is told by the
 *   version of what is kept
 */
export function isKnownReading(value: unknown, own: ReadonlySet<string>): value is KnownReading {
  if (!isShape(value)) return false;
  const { document, known, diagnostics } = value;
  return (
    (document === null ||
      (isRead(document, own) && isCount(document.bodyLine) && hasAll(document.meta))) &&
    (known === null || isRead(known, own)) &&
    isListOf(diagnostics, isDiagnostic)
  );
}

interface Read {
  meta: Readonly<Record<string, unknown>>;
  [name: string]: unknown;
}

function isRead(value: unknown, own: ReadonlySet<string>): value is Read {
  if (!isShape(value) || !isShape(value.meta)) return false;
  return isText(value.positions) && isCanonical(value.meta, own);
}

const fields: ReadonlyMap<string, z.ZodType> = new Map(Object.entries(documentSchema.shape));

/** Fields that a document without error always has: what the schema does not let go without, or gives itself. */
const always = [...fields].flatMap(([name, schema]) => {
  const absent = schema.safeParse(undefined);
  return absent.success && absent.data === undefined ? [] : [name];
});

/** Whether a document with these fields has all that one without error has. */
export function isWhole(has: (name: string) => boolean): boolean {
  return always.every(has) && listedDayFields.some(has);
}

function hasAll(meta: object): boolean {
  return isWhole((name) => Object.hasOwn(meta, name));
}

/** Of fields of which each document has its own: whether a text is such as the schema gives. */
const forms = new Map([...fields].map(([name, schema]) => [name, formOf(schema)]));

/** Texts that have been looked at, by field: most stand in many documents, and a schema takes its time. */
const judged = new Map([...fields.keys()].map((name) => [name, new Set<string>()]));
/** Of a field, and the longest of them in UTF-16 units. */
const mostJudged = 500;
const longestJudged = 40;

const lists = new Set([...fields].flatMap(([name, field]) => (isSame(field, []) ? [name] : [])));

function isCanonical(meta: Readonly<Record<string, unknown>>, own: ReadonlySet<string>): boolean {
  return Object.entries(meta).every(([name, value]) => isCanonicalValue(name, value, own));
}

/** Whether a field of the schema gives this value, or one of the project may. */
export function isCanonicalValue(name: string, value: unknown, own: ReadonlySet<string>): boolean {
  if (own.has(name)) return isPlainValue(value);
  if (isText(value)) return isCanonicalText(name, value);
  return (Array.isArray(value) && value.length === 0 && lists.has(name)) || isField(name, value);
}

function isCanonicalText(name: string, text: string): boolean {
  if (forms.get(name)?.(text)) return true;
  const known = judged.get(name);
  if (known?.has(text)) return true;
  const isFine = isField(name, text);
  if (isFine && known && known.size < mostJudged && text.length <= longestJudged) known.add(text);
  return isFine;
}

function isField(name: string, value: unknown): boolean {
  const field = fields.get(name);
  return field !== undefined && isSame(field, value);
}

/** Whether a schema gives a value as it takes it. */
function isSame(field: z.ZodType, value: unknown): boolean {
  const { success, data } = field.safeParse(value);
  return success && (data === value || JSON.stringify(data) === JSON.stringify(value));
}
