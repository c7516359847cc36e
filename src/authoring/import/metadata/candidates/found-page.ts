import type { LeftOutKind } from "../../../../formats/blocks/left-out.ts";
import type { Block } from "../../../../formats/blocks/source-page.ts";
import type { FieldName } from "../../../../schema/index.ts";

/** Where a value was found. */
export type HowFound =
  /** Beside, below or behind its label. */
  | "label"
  /** In the line of source, editor and time. */
  | "byline"
  /** The title as it stands above the text. */
  | "title"
  /** `<title>` of the page or the document's own property. */
  | "page-title"
  /** Organs and day at the end of the text. */
  | "signature"
  /** A document number on a line of its own in the text's head. */
  | "number-in-text"
  /** By the form of a value whose label is lost. */
  | "form"
  /** A township given as department that answers for the disclosure. */
  | "responsible-department"
  /** A `<meta>` of the page, as the standard for sites of the government names them: `PubDate`. */
  | "meta"
  /** An organ given as one that issued the document. */
  | "issuers"
  /** The organ in the name of the site or office that it comes from. */
  | "source"
  /** A step of the breadcrumb. */
  | "breadcrumb"
  /** The organ in the name of the site: above the text, in its foot, in `<title>`, in a `<meta>`. */
  | "site-name"
  /** A line above the text that does not look much like a title. */
  | "first-line"
  /** The name of the file. */
  | "file-name"
  /** Made of the first sentence of the text. */
  | "first-sentence"
  /** Whoever started the import said so. */
  | "given"
  /** A day alone on its line. */
  | "lone-day"
  /** The next number by the portal's rule. */
  | "assigned";

export interface FoundValue {
  field: FieldName;
  /** Canonical, as front-matter takes it. */
  value: string | string[];
  /** As it stood in the source. */
  found: string;
  how: HowFound;
  confidence: "sure" | "unsure";
  /** Line or paragraph in the source, from 1. */
  line: number;
}

/**
 * What may be the title, the publisher, the number or the day of a page that does not say so outright: plain data, for
 * people to choose from.
 */
export interface Offer {
  field: "title" | "publisher" | "publishedOn" | "indexNumber";
  value: string;
  /** As it stands in the source, its beginning where that is long. */
  found: string;
  /** Where it stands, and so what speaks for it. */
  how: HowFound;
  /** Line or paragraph in the source, from 1; null where it stands in none. */
  line: number | null;
  /** The element that holds it, where it is no line: `title`, `meta SiteName`. */
  element: string | null;
}

/** A value beside a label that makes no sense as one of its field: it is in neither text nor front-matter. */
export interface UnreadValue {
  field: FieldName;
  found: string;
  line: number;
}

export interface DroppedLine {
  line: number;
  text: string;
  as: "header" | "furniture" | LeftOutKind;
}

export interface FoundPage {
  /** One a field. */
  values: FoundValue[];
  /** What fields that every document needs may be besides, the likeliest first; not many. */
  offers: Offer[];
  /** To be reviewed: what else stood beside labels. */
  unread: UnreadValue[];
  /** The text: blocks that are neither header nor furniture, in order; nothing of the text is lost. */
  body: Block[];
  /** What is in neither values nor body, in the order of the source, for the report. */
  dropped: DroppedLine[];
}
