import type { KnownDocument } from "../../content/reading/read-document.ts";
import { heldBackReason } from "../../portal/held-back/held-back.ts";
import type { CatalogEntry } from "../../schema/index.ts";
import type { CheckedPortal } from "./rule.ts";

/** A column of the catalogue with what it and all columns below it hold. */
export interface Column {
  entry: CatalogEntry;
  documents: number;
  /** Day of its newest document, `YYYY-MM-DD`; empty when it has none. */
  newest: string;
}

/** Every column of the catalogue, each counted once with all below it. */
export function columnsOf({ catalog, documents, asOf }: CheckedPortal): Column[] {
  const shown = documents.filter(({ meta }) => heldBackReason(meta, asOf) === null);
  const own = Map.groupBy(shown, ({ meta }) => meta.catalog);
  const columns: Column[] = [];
  const visit = (entry: CatalogEntry): Column => {
    const named = entry.name === entry.id ? [entry.id] : [entry.id, entry.name];
    const held = named.flatMap((key) => own.get(key) ?? []);
    const column = { entry, documents: held.length, newest: newestOf(held) };
    columns.push(column);
    for (const child of entry.children.map(visit)) {
      column.documents += child.documents;
      if (child.newest > column.newest) column.newest = child.newest;
    }
    return column;
  };
  catalog.forEach(visit);
  return columns;
}

function newestOf(documents: readonly KnownDocument[]): string {
  const days = documents.map(
    ({ meta }) => meta.publishedOn ?? meta.dispatchedOn ?? meta.issuedOn ?? meta.generatedOn ?? "",
  );
  return days.sort().at(-1)?.slice(0, 10) ?? "";
}
