import type { ValidityStatus } from "../../schema/index.ts";
import type { TextSection } from "../../text/text.ts";
import type { Files } from "./files.ts";

/** What search reads of a document's published JSON. */
export interface PublishedDocument {
  title: string;
  indexNumber: string;
  documentNumber?: string;
  registrationNumber?: string;
  validity: ValidityStatus;
  /** Missing in a withdrawn document. */
  sections?: TextSection[];
}

/** Path of a document's page below the portal's base. */
export function documentPath(slug: string): string {
  return `documents/${encodeURIComponent(slug)}/`;
}

/** Reads the JSON beside a document's page. */
export function readDocument(files: Files, slug: string): Promise<PublishedDocument> {
  return files.json(`${documentPath(slug)}${encodeURIComponent(slug)}.json`);
}
