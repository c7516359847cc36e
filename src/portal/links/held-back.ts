import { posix } from "node:path";
import { isMarkdown } from "../../content/reading/attachments.ts";
import type { HeldBack, LinkSource } from "./link-source.ts";

/** What is known of a Markdown file of the content folder. */
export interface KnownMarkdown {
  hasPage(file: string): boolean;
  /** Nothing of it is published yet. */
  isWaiting(file: string): boolean;
  /** It has an error of its own, of which is told there. */
  isFaulty(file: string): boolean;
  isThere(file: string): boolean;
  /** A file, of any kind, of a document that is withdrawn or held back. */
  isWithheld(file: string): boolean;
}

/**
 * Why a page may not publish a file: Markdown is published as pages only, settings not at all, and what lies beside
 * a document that is withdrawn or not published yet is not published by way of another.
 */
export function heldBackBy(
  known: KnownMarkdown,
): (from: LinkSource, file: string) => HeldBack | null {
  return (from, file) => {
    if (isMarkdown(file)) return known.isFaulty(file) ? "faulty" : "unpublished";
    if (!file.includes("/")) return /\.ya?ml$/i.test(file) ? "unpublished" : null;
    // What is not published itself publishes nothing.
    if (known.isWithheld(file) && !known.isWaiting(from.file)) return "withheld-file";
    for (let folder = posix.dirname(file); folder !== "."; folder = posix.dirname(folder)) {
      const owner = `${folder}.md`;
      if (owner === from.file) return null;
      if (!known.isThere(owner)) continue;
      if (known.hasPage(owner)) return null;
      return known.isFaulty(owner) ? "faulty" : "unpublished";
    }
    return null;
  };
}
