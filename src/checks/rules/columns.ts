import { organSettings } from "../../content/names/organ-folder.ts";
import type { KnownDocument } from "../../content/reading/read-document.ts";
import { heldBackReason } from "../../portal/held-back/held-back.ts";
import { type CatalogEntry, namedNodes } from "../../schema/index.ts";
import { organName } from "./organ-name.ts";
import type { CheckedPortal } from "./rule.ts";

/** A column of the catalogue with what it and all columns below it hold. */
export interface Column {
  entry: CatalogEntry;
  documents: number;
  /** Day of its newest document, `YYYY-MM-DD`; empty when it has none. */
  newest: string;
}

/** A catalogue with its columns: that of the portal, or one that an organ has of its own. */
export interface CheckedCatalog {
  file: string;
  /** Name of the organ; none: the portal's. */
  organ?: string;
  columns: Column[];
}

/** Several rules ask for them. */
const known = new WeakMap<CheckedPortal, CheckedCatalog[]>();

/** The catalogue of the portal, then those that organs have of their own, with what they and those below them hold. */
export function catalogsOf(portal: CheckedPortal): CheckedCatalog[] {
  const catalogs = known.get(portal) ?? find(portal);
  known.set(portal, catalogs);
  return catalogs;
}

function find(portal: CheckedPortal): CheckedCatalog[] {
  const { publishers, organs, documents } = portal;
  const ofOrgans = organs.flatMap(({ id, catalog }): CheckedCatalog[] => {
    if (!catalog) return [];
    const names = namesWithBelow(id, publishers);
    const own = documents.filter(({ meta }) => names.has(meta.publisher ?? ""));
    const columns = columnsOf({ ...portal, catalog, documents: own });
    return [{ file: organSettings(id), organ: organName(id, publishers), columns }];
  });
  return [{ file: "catalog.yaml", columns: columnsOf(portal) }, ...ofOrgans];
}

/** What documents may call an organ, or one below it. */
function namesWithBelow(id: string, publishers: CheckedPortal["publishers"]): ReadonlySet<string> {
  const ids = new Set([id]);
  // In the order of the file one below may stand before the one above it.
  for (let known = 0; known < ids.size; ) {
    known = ids.size;
    for (const { id: below, parent } of publishers) if (ids.has(parent ?? "")) ids.add(below);
  }
  const organs = publishers.filter((organ) => ids.has(organ.id));
  return new Set(
    organs.flatMap(({ id: own, name, shortName, predecessors }) => [
      own,
      name,
      shortName ?? name,
      ...predecessors,
    ]),
  );
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
