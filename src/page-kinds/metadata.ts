import {
  catalogAddress,
  genreAddress,
  publisherAddress,
  topicAddress,
} from "../portal/addresses/list-addresses.ts";
import type { DocumentFacts } from "../portal/document/document-facts.ts";
import type { Link } from "../portal/document/link.ts";
import type { CatalogNode } from "../portal/model/portal.ts";
import { tableParts } from "../schema/field/field.ts";
import {
  documentFieldNames,
  type FieldName,
  labelOf,
  noteOf,
  type ValidityStatus,
  validityLabel,
} from "../schema/index.ts";

/** One pair of the table above a document; a value may lead to a list. */
export interface MetadataRow {
  label: string;
  value: string;
  address?: string;
  /** The lists it leads to where there are several; `value` holds the names of all. */
  links?: Link[];
  /** The value is a state of validity. */
  status?: ValidityStatus;
  /** Takes the whole width. */
  wide?: boolean;
}

/** Fields in the order of the table, two a row; the title, relations and attachments stand elsewhere. */
const fieldsOfParts = tableParts.map((part) => ({
  part,
  fields: documentFieldNames.filter((name) => noteOf(name).shown === part),
}));

/** What remains of a withdrawn document. */
const tombstoneFields = ["indexNumber", "documentNumber", "publisher", "publishedOn"] as const;

type DescribedDocument = Pick<
  DocumentFacts,
  "meta" | "publisher" | "topic" | "catalog" | "validity" | "ownRows"
>;

/** The metadata a reader sees, empty fields left out; 来源 is never blank: it defaults to the publisher. */
export function metadataRows(document: DescribedDocument): MetadataRow[] {
  if (document.meta.withdrawal) return rowsOf(tombstoneFields, document);
  return fieldsOfParts.flatMap(({ part, fields }) => [
    ...rowsOf(fields, document),
    ...document.ownRows
      .filter((row) => row.part === part)
      .map(({ label, value, isLong }) => ({ label, value, ...(isLong && { wide: true }) })),
  ]);
}

function rowsOf(fields: readonly FieldName[], document: DescribedDocument): MetadataRow[] {
  const rows: MetadataRow[] = [];
  for (const field of fields) {
    const row = shownValue(field, document);
    if (row?.value) rows.push({ label: labelOf(field), ...row });
  }
  return rows;
}

function shownValue(
  field: FieldName,
  { meta, publisher, topic, catalog, validity }: DescribedDocument,
): Omit<MetadataRow, "label"> | undefined {
  switch (field) {
    case "publisher":
      return { value: meta.publisher, address: publisherAddress(publisher) };
    case "validity":
      return { value: validityLabel(validity.status), status: validity.status };
    case "topic":
      return topic
        ? {
            value: [topic.theme, topic.subTheme].filter(Boolean).join(" / "),
            address: topicAddress(topic),
          }
        : undefined;
    case "genre":
      return meta.genre ? { value: meta.genre, address: genreAddress(meta.genre) } : undefined;
    case "catalog": {
      const links = catalog.map((trail) => ({
        title: trail.map(({ name }) => name).join(" / "),
        address: catalogAddress(trail.at(-1) as CatalogNode),
      }));
      const [first, ...others] = links;
      if (!first) return undefined;
      if (others.length === 0) return { value: first.title, address: first.address };
      return { value: links.map(({ title }) => title).join("；"), links };
    }
    case "source":
      return { value: meta.source ?? meta.publisher };
    default: {
      const value = [meta[field] ?? []].flat().join("、");
      return noteOf(field).prose === "text" ? { value, wide: true } : { value };
    }
  }
}
