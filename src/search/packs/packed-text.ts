import type { TextSection } from "../../text/text.ts";

/** Of the JSON in a pack: packed, Chinese takes a twelfth less in it than in UTF-8. */
export const packEncoding = "utf-16le";

/** What search shows and reads of a document, as it stands in a pack of the store. */
export interface PackedText {
  slug: string;
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
