import { dayOf } from "../../identifiers/day.ts";
import type { FrontMatter } from "../../schema/index.ts";
import type { HeldBackReason } from "../model/portal.ts";

/** A document of which nothing reaches the output. */
export interface HeldBackDocument {
  /** Path inside the content folder. */
  file: string;
  title: string;
  reason: HeldBackReason;
  /** `YYYY-MM-DD` on which it comes out by itself; null for a draft. */
  day: string | null;
}

/**
 * Whether a document is held back on a day. On every day it is either held back or published.
 * @param asOf `YYYY-MM-DD`; a document comes out at the beginning of its day, whatever time is given
 */
export function heldBackReason(
  { draft, publishedOn }: Partial<Pick<FrontMatter, "draft" | "publishedOn">>,
  asOf: string,
): HeldBackReason | null {
  if (draft) return "draft";
  return publishedOn !== undefined && dayOf(publishedOn) > asOf ? "future" : null;
}

/** The documents held back on a day, those that come out by themselves first, earliest first. */
export function heldBackDocuments(
  documents: Iterable<{ meta: Partial<FrontMatter>; source: { file: string } }>,
  asOf: string,
): HeldBackDocument[] {
  const held: HeldBackDocument[] = [];
  for (const { meta, source } of documents) {
    const reason = heldBackReason(meta, asOf);
    if (!reason) continue;
    const day = reason === "future" && meta.publishedOn ? dayOf(meta.publishedOn) : null;
    held.push({ file: source.file, title: meta.title ?? "", reason, day });
  }
  return held.sort((a, b) => compare(a.day ?? "9999", b.day ?? "9999") || compare(a.file, b.file));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
