import { posix } from "node:path";
import { isMarkdown } from "../../content/reading/attachments.ts";
import type { TextSummary } from "../../text/rendering/render-all.ts";
import type { LinkingPage } from "../links/linking-pages.ts";

/**
 * Files that must not be published through another document: what withdrawn documents offered or showed, and what
 * lies beside documents that are held back. By file, with the document they belong to.
 */
export function withheldFiles(
  pages: readonly LinkingPage[],
  heldBack: readonly LinkingPage[],
  texts: ReadonlyMap<string, TextSummary>,
): ReadonlyMap<string, string> {
  const withheld = new Map<string, string>();
  for (const { source, named } of heldBack) {
    for (const { file, line } of named) if (line === undefined) withheld.set(file, source.file);
  }
  const withdrawn = pages.filter(isWithdrawn);
  if (withdrawn.length === 0) return withheld;
  const others = new Set(
    pages
      .filter((page) => !isWithdrawn(page))
      .flatMap(({ named }) => named.filter(({ line }) => line === undefined))
      .map(({ file }) => file),
  );
  for (const { source, named } of withdrawn) {
    const linked = (texts.get(source.file)?.references ?? []).map(({ href }) =>
      posix.normalize(posix.join(posix.dirname(source.file), pathOf(href))),
    );
    // What lies beside another document is that one's own, whoever linked to it.
    for (const file of [...named.map((one) => one.file), ...linked]) {
      if (!others.has(file) && !isMarkdown(file)) withheld.set(file, source.file);
    }
  }
  return withheld;
}

function isWithdrawn({ page }: LinkingPage): boolean {
  return "meta" in page && page.meta.withdrawal !== undefined;
}

/** The path of a link as it was written. */
function pathOf(href: string): string {
  const path = href.replace(/[?#].*$/s, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
