import type { LeftOut } from "./left-out.ts";

/** A saved page, whatever it was saved as: its blocks in reading order. */
export interface SourcePage {
  /** `<title>`, or the document's own property; may be furniture. */
  title: string | null;
  /** What the page says of itself in `<meta>`, by the names of the standard for sites of the government. */
  marks?: PageMark[];
  blocks: Block[];
  /** What stands in the source and is no text of the document, in the order it was met. */
  leftOut: LeftOut[];
}

/** A `<meta>` of a page. */
export interface PageMark {
  name: (typeof pageMarks)[number];
  content: string;
  line: number;
}

/** Marks that are read: 网页标签 of 政府网站发展指引 (国办发〔2017〕47号). */
export const pageMarks = ["SiteName", "ArticleTitle", "PubDate", "ContentSource"] as const;

export type Block = TextBlock | TableBlock | ImageBlock;

export interface TextBlock {
  kind: "text";
  /** Plain text, blanks as they stand (U+00A0, U+3000 kept). */
  text: string;
  /** The same as Markdown where the source has links or emphasis; else null. */
  markdown: string | null;
  /** Heading level of the source (h1, Word's Heading 1); null: a paragraph or a line. */
  level: number | null;
  /** List item of the source. */
  listItem: boolean;
  /** Mark of the note that begins with this block, as `Run.note` has it where the text refers to it. */
  note?: string;
  /** Whether the source says that it is a line of a table of contents. */
  isContents?: boolean;
  align: "left" | "center" | "right" | null;
  /** Line or paragraph in the source, from 1. */
  line: number;
}

export interface TableBlock {
  kind: "table";
  rows: Cell[][];
  line: number;
}

export interface Cell {
  text: string;
  markdown: string | null;
  header: boolean;
}

export interface ImageBlock {
  kind: "image";
  alt: string;
  /** As written: an address, a path beside the source, or the name of one of the source's own pictures. */
  src: string;
  line: number;
}
