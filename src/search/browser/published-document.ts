import type { TextSection } from "../../text/text.ts";
import type { Files } from "./files.ts";

/** What search reads of a document's published JSON. */
export interface PublishedDocument {
  title: string;
  indexNumber: string;
  documentNumber?: string;
  registrationNumber?: string;
  /** Missing, as the text is, in a withdrawn document. */
  language?: string;
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
