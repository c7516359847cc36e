import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { slugOf } from "../identifiers/slug.ts";
import type { ReadDocument } from "./read-document.ts";

const NAMED = 5;

/** Documents whose addresses would be one on a system that does not tell case apart; each file is listed. */
export function duplicateIndexNumbers(documents: readonly ReadDocument[]): Diagnostic[] {
  const bySlug = Map.groupBy(documents, ({ meta }) => slugOf(meta.indexNumber).toLowerCase());
  return [...bySlug.values()].flatMap((group) => {
    if (group.length === 1) return [];
    return group.map((document) => {
      const { meta, source, positions } = document;
      const others = group.filter((other) => other !== document).map((other) => other.source.file);
      const more = others.length > NAMED ? ` … (${others.length})` : "";
      return finding(
        "identity/duplicate-index-number",
        { file: source.file, ...positions.indexNumber },
        { found: meta.indexNumber, others: others.slice(0, NAMED).join(", ") + more },
      );
    });
  });
}
