import { type CatalogEntry, type FrontMatter, namedNodes } from "../../schema/index.ts";
import { pathSegment } from "../addresses/path-segment.ts";
import type { CatalogNode } from "./portal.ts";

/** The disclosure catalogue, with the way from what a document names to its nodes. */
export interface Catalog {
  nodes: CatalogNode[];
  /**
   * For each node that a document names by id or name the nodes from the top down to it, as it orders them. Each stands
   * there once, and none that is passed on the way to another: a list holds a document once however it is reached.
   */
  trailsOf(meta: NamedNodes): CatalogNode[][];
}

type NamedNodes = Pick<Partial<FrontMatter>, "catalog">;

/**
 * Builds the tree of `catalog.yaml`; without that file, one node for each value the documents use.
 * @param organ whose own tree it is; none: the portal's
 */
export function resolveCatalog(
  entries: CatalogEntry[],
  documents: { meta: NamedNodes }[],
  organ?: string,
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
      ...(organ !== undefined && { organ }),
    };
    const trail = [...above, node];
    for (const key of [entry.id, entry.name]) if (!trails.has(key)) trails.set(key, trail);
    node.children = entry.children.map((child) => grow(child, trail));
    return node;
  };
  const nodes = entries.map((entry) => grow(entry, []));
  if (entries.length === 0) {
    const values = new Set(documents.flatMap(({ meta }) => namedNodes(meta)));
    nodes.push(...[...values].sort().map((name) => grow({ id: name, name, children: [] }, [])));
  }
  return {
    nodes,
    trailsOf(meta) {
      if (meta.catalog === undefined) return [];
      const found = new Set(namedNodes(meta).flatMap((name) => [trails.get(name) ?? []]));
      const named = [...found].filter((trail) => trail.length > 0);
      const passed = new Set(named.flatMap((trail) => trail.slice(0, -1)));
      return named.filter((trail) => !passed.has(trail.at(-1) as CatalogNode));
    },
  };
}
