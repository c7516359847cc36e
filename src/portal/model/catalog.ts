import type { CatalogEntry } from "../../schema/index.ts";
import { pathSegment } from "../addresses/path-segment.ts";
import type { CatalogNode } from "./portal.ts";

/** The disclosure catalogue, with the way from a document's value to its nodes. */
export interface Catalog {
  nodes: CatalogNode[];
  /** Nodes from the top down to the one a document names by id or name; empty when there is none. */
  trailOf(value: string | undefined): CatalogNode[];
}

/** Builds the tree of `catalog.yaml`; without that file, one node for each value the documents use. */
export function resolveCatalog(
  entries: CatalogEntry[],
  documents: { meta: { catalog?: string | undefined } }[],
): Catalog {
  const trails = new Map<string, CatalogNode[]>();
  const grow = (entry: CatalogEntry, above: CatalogNode[]): CatalogNode => {
    const node: CatalogNode = {
      id: pathSegment(entry.id),
      name: entry.name,
      path: [...above.map(({ id }) => id), entry.id],
      article: entry.article ?? null,
      updateWithinDays: entry.updateWithinDays ?? null,
      children: [],
    };
    const trail = [...above, node];
    for (const key of [entry.id, entry.name]) if (!trails.has(key)) trails.set(key, trail);
    node.children = entry.children.map((child) => grow(child, trail));
    return node;
  };
  const nodes = entries.map((entry) => grow(entry, []));
  if (entries.length === 0) {
    const values = new Set(documents.flatMap(({ meta }) => meta.catalog ?? []));
    nodes.push(...[...values].sort().map((name) => grow({ id: name, name, children: [] }, [])));
  }
  return { nodes, trailOf: (value) => (value && trails.get(value)) || [] };
}
