import {
  catalogAddress,
  genreAddress,
  publisherAddress,
  topicAddress,
} from "../portal/addresses/list-addresses.ts";
import type { DocumentFacts } from "../portal/document/document-facts.ts";
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
  /** The value is a state of validity. */
  status?: ValidityStatus;
  /** Takes the whole width. */
  wide?: boolean;
}

/** Fields in the order of the table, two a row; the title, relations and attachments stand elsewhere. */
const metadataFields = tableParts.flatMap((part) =>
  documentFieldNames.filter((name) => noteOf(name).shown === part),
);

/** What remains of a withdrawn document. */
const tombstoneFields = ["indexNumber", "documentNumber", "publisher", "publishedOn"] as const;

type DescribedDocument = Pick<
  DocumentFacts,
  "meta" | "publisher" | "topic" | "catalog" | "validity"
>;

/** The metadata a reader sees, empty fields left out; 来源 is never blank: it defaults to the publisher. */
export function metadataRows(document: DescribedDocument): MetadataRow[] {
  const rows: MetadataRow[] = [];
  for (const field of document.meta.withdrawal ? tombstoneFields : metadataFields) {
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
      const node = catalog.at(-1);
      return (
        node && {
          value: catalog.map(({ name }) => name).join(" / "),
          address: catalogAddress(node),
        }
      );
    }
    case "source":
      return { value: meta.source ?? meta.publisher };
    default: {
      const value = [meta[field] ?? []].flat().join("、");
      return noteOf(field).prose === "text" ? { value, wide: true } : { value };
    }
  }
}
