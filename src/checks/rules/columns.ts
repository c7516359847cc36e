import type { KnownDocument } from "../../content/reading/read-document.ts";
import { heldBackReason } from "../../portal/held-back/held-back.ts";
import { type CatalogEntry, namedNodes } from "../../schema/index.ts";
import type { CheckedPortal } from "./rule.ts";

/** A column of the catalogue with what it and all columns below it hold. */
export interface Column {
  entry: CatalogEntry;
  documents: number;
  /** Day of its newest document, `YYYY-MM-DD`; empty when it has none. */
  newest: string;
}

/** Every column of the catalogue with all below it; a document counts once in each, in however many it stands. */
export function columnsOf({ catalog, documents, asOf }: CheckedPortal): Column[] {
  const shown = documents.filter(({ meta }) => heldBackReason(meta, asOf) === null);
  const own = new Map<string, KnownDocument[]>();
  for (const document of shown) {
    for (const name of namedNodes(document.meta)) {
      const held = own.get(name);
      if (held) held.push(document);
      else own.set(name, [document]);
    }
  }
  const columns: Column[] = [];
  const visit = (entry: CatalogEntry): Set<KnownDocument> => {
    const held = new Set([entry.id, entry.name].flatMap((name) => own.get(name) ?? []));
    const column: Column = { entry, documents: 0, newest: "" };
    columns.push(column);
    for (const child of entry.children) for (const document of visit(child)) held.add(document);
    column.documents = held.size;
    column.newest = newestOf(held);
    return held;
  };
  catalog.forEach(visit);
  return columns;
}

function newestOf(documents: Iterable<KnownDocument>): string {
  let newest = "";
  for (const { meta } of documents) {
    const day = meta.publishedOn ?? meta.dispatchedOn ?? meta.issuedOn ?? meta.generatedOn ?? "";
    if (day > newest) newest = day;
  }
  return newest.slice(0, 10);
}
