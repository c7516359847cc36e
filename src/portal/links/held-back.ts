import { posix } from "node:path";
import { isMarkdown } from "../../content/attachments.ts";
import type { HeldBack, LinkSource } from "./link-source.ts";

/** What is known of a Markdown file of the content folder. */
export interface KnownMarkdown {
  hasPage(file: string): boolean;
  isWithdrawn(file: string): boolean;
  /** It has an error of its own, of which is told there. */
  isFaulty(file: string): boolean;
  isThere(file: string): boolean;
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
    for (let folder = posix.dirname(file); folder !== "."; folder = posix.dirname(folder)) {
      const owner = `${folder}.md`;
      if (owner === from.file) return null;
      if (!known.isThere(owner)) continue;
      if (known.isWithdrawn(owner)) return "withdrawn";
      if (known.hasPage(owner)) return null;
      return known.isFaulty(owner) ? "faulty" : "unpublished";
    }
    return null;
  };
}
