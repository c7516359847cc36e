/** What the text pipeline yields for one document; kept in the cache as JSON. */
export interface RenderedText {
  /** Sanitised HTML of the body. Links to resolve stand as `gongkai-ref:N` (N: index in `references`). */
  html: string;
  /** Headings and articles, in reading order. */
  outline: OutlineEntry[];
  /** The whole plain text, cut at headings, in reading order; nothing is left out. */
  sections: TextSection[];
  /** Links, attachments and pictures, to be resolved against the portal; `mailto:` and `tel:` are not among them. */
  references: Reference[];
  /** Letters and digits of the body (Unicode L and N). */
  characters: number;
  /** Script of the text, for `lang`: `zh-Hans` or `zh-Hant`. */
  language: "zh-Hans" | "zh-Hant";
}

export interface OutlineEntry {
  /** Anchor in the page. */
  id: string;
  /** 1 for the highest level in the text (一、), then 2 (（一）) … */
  level: number;
  title: string;
  /** A numbered article (第X条) is an anchor, but not a heading. */
  kind: "heading" | "article";
}

/** A heading with all text up to the next heading. */
export interface TextSection {
  /** Anchor of the heading; null for text before the first heading. */
  id: string | null;
  title: string;
  /**
   * An article or a run-in heading: its title is the beginning of the first block, where it stays so
   * that a phrase across its end can be found. The title of a heading is not among the blocks.
   */
  titleInText: boolean;
  /** Plain text of each paragraph, list item, table cell, footnote, code block. */
  blocks: string[];
  /** Blocks that are the cells of one table row: index of the first, number of cells. */
  rows?: [first: number, cells: number][];
}

export interface Reference {
  kind: "link" | "image";
  /** As written in the Markdown (decoded of nothing); one beginning with `#` has no anchor in this text. */
  href: string;
  /** Of a `#…` without an anchor: the one most likely meant, with `#`. */
  nearest?: string;
  /** 1-based line in the source file's body (front-matter not counted). */
  line: number;
  column: number;
}

/** What the portal needs of a text without its HTML. */
export interface TextSummary {
  /** Key of the text in the cache, for `readText`. */
  textKey: string;
  characters: number;
  language: RenderedText["language"];
  references: Reference[];
}

/** Why a file's text could not be rendered. */
export interface TextFailure {
  path: string;
  failure: { code: TextErrorCode; message: string; line?: number; place?: string };
}

/**
 * `too-deep`, `too-many-…`: more than `textBounds` allow, the same on every machine, with the limit as the message;
 * `plugin-failed`: a plugin of the project, named in the message, has thrown or given what cannot be published;
 * `too-slow`, `out-of-memory`: what those bounds should have kept from happening; `failed`: anything else, such as a
 * file that cannot be read.
 */
export type TextErrorCode =
  | "too-deep"
  | `too-many-${"lines" | "signs" | "columns" | "cells" | "tags" | "links" | "definitions"}`
  | "too-slow"
  | "out-of-memory"
  | "plugin-failed"
  | "failed";
