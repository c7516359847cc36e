import type { OutlineEntry } from "../../text/text.ts";

/** What the outline beside a text shows. */
export interface ShownOutline {
  kind: "headings" | "articles";
  entries: OutlineEntry[];
}

/** A text with fewer entries is read without an outline. */
const fewest = 3;
const deepest = 3;

/** The headings of the upper levels; in a text without headings its articles; null when there is too little. */
export function shownOutline(outline: OutlineEntry[]): ShownOutline | null {
  const headings = outline.filter(({ kind, level }) => kind === "heading" && level <= deepest);
  if (headings.length >= fewest) return { kind: "headings", entries: headings };
  const articles = outline.filter(({ kind }) => kind === "article");
  if (articles.length >= fewest) return { kind: "articles", entries: articles };
  return null;
}
