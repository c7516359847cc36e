import { stringify } from "yaml";
import { slugOf } from "../../identifiers/slug.ts";
import { documentAddress } from "../../portal/addresses/document-addresses.ts";
import { documentFieldNames, type FieldName, fieldsInForce, labelOf } from "../../schema/index.ts";
import type { ReportPlace } from "./report-place.ts";
import { annualReport, normative, templateText } from "./templates.ts";

/** A file to be written into the content folder. */
export interface NewFile {
  /** Path inside the content folder, with `/`. */
  file: string;
  text: string;
  /** Where its page will be, below the portal's own address. */
  address: string;
}

/** Fields of a new document; null: left out. */
export type NewFields = { [name in FieldName]?: string | null } & {
  indexNumber: string;
  publisher: string;
  publishedOn: string;
};

/** What readers of a normative document ask for: its author gives it, then takes the mark away. */
const review = (["registrationNumber", "effectiveOn", "expiresOn", "validity"] as const).map(
  (field) => ({ field, reason: `规范性文件要写明${labelOf(field)}` }),
);

/** Path of a document's file: `documents/2026/QH001-2026-00031.md`. */
export function documentPath(indexNumber: string, publishedOn: string): string {
  return `documents/${publishedOn.slice(0, 4)}/${slugOf(indexNumber)}.md`;
}

/**
 * A document as it begins: front-matter in the order of the schema, and the text of its template.
 * @param kind decides the template; null: a plain one
 */
export function documentFile(kind: string | null, fields: NewFields): NewFile {
  const { indexNumber, publishedOn, publisher } = fields;
  const values: Record<string, unknown> = kind === normative ? { ...fields, review } : fields;
  const known = documentFieldNames.flatMap((name) => (values[name] ? [[name, values[name]]] : []));
  const own = neededFields().map((name) => [name, toFill]);
  const text = templateText(kind, { publisher, year: publishedOn.slice(0, 4) });
  return {
    file: documentPath(indexNumber, publishedOn),
    text: withFrontMatter(Object.fromEntries([...known, ...own]), text),
    address: documentAddress(slugOf(indexNumber)),
  };
}

/** What its author is to write in a field that nobody has asked for. */
const toFill = "【待填】";

/** Fields of the project that a document cannot do without. */
function neededFields(): string[] {
  const { own } = fieldsInForce();
  return own.filter(({ schema }) => !schema.safeParse(undefined).success).map(({ name }) => name);
}

/** An annual report as it begins, with the six headings and the tables in use since the report on 2021. */
export function annualReportFile(
  { file, address }: ReportPlace,
  fields: { year: string; organ: string; title: string; updatedOn: string },
): NewFile {
  const { year, organ, title, updatedOn } = fields;
  const text = templateText(annualReport, { organ, year });
  return { file, text: withFrontMatter({ title, updatedOn }, text), address };
}

function withFrontMatter(fields: Record<string, unknown>, text: string): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${text}`;
}
