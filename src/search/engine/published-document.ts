import { documentAddress, downloadAddress } from "../../portal/addresses/document-addresses.ts";
import type { TextSection } from "../../text/text.ts";
import type { Files } from "./files.ts";
import { type Check, isListOf, isOptional, isRecordOf, isText } from "./received/shapes.ts";

/** What search reads of a document's published JSON. */
export interface PublishedDocument {
  title: string;
  indexNumber: string;
  documentNumber?: string | undefined;
  registrationNumber?: string | undefined;
  /** Missing, as the text is, in a withdrawn document. */
  language?: string | undefined;
  sections?: SearchedSection[] | undefined;
}

/** Of a section, what search reads. */
export type SearchedSection = Pick<TextSection, "id" | "title" | "titleInText" | "blocks">;

const isDocument = isRecordOf<PublishedDocument>({
  title: isText,
  indexNumber: isText,
  documentNumber: isOptional(isText),
  registrationNumber: isOptional(isText),
  language: isOptional(isText),
  sections: isOptional(
    isListOf(
      isRecordOf<SearchedSection>({
        id: (value): value is string | null => value === null || isText(value),
        title: isText,
        titleInText: ((value) => typeof value === "boolean") as Check<boolean>,
        blocks: isListOf(isText),
      }),
    ),
  ),
});

/** Path of a document's page below the portal's base. */
export function documentPath(slug: string): string {
  return documentAddress(encodeURIComponent(slug));
}

/** Reads the JSON beside a document's page. */
export function readDocument(files: Files, slug: string): Promise<PublishedDocument> {
  return files.json(downloadAddress(encodeURIComponent(slug), "json"), isDocument);
}
