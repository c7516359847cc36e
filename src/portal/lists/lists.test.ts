import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveCatalog } from "../model/catalog.ts";
import type { CatalogNode, Portal, PortalDocument } from "../model/portal.ts";
import { documentLists } from "./lists.ts";

interface Entry {
  id: string;
  name: string;
  children: Entry[];
}

/** A tree of so many nodes: each hangs below the one that is chosen for it, or stands at the top. */
const catalogs = fc
  .array(fc.integer({ min: -1, max: 8 }), { minLength: 1, maxLength: 9 })
  .map((above) => {
    const entries = above.map((_, n): Entry => ({ id: `n${n}`, name: `栏目${n}`, children: [] }));
    const top: Entry[] = [];
    for (const [n, entry] of entries.entries()) {
      const parent = (above[n] ?? -1) < n ? entries[above[n] ?? -1] : undefined;
      (parent?.children ?? top).push(entry);
    }
    return top;
  });

const named = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 8 }).map((n) => `n${n}`),
    fc.integer({ min: 0, max: 8 }).map((n) => `栏目${n}`),
    fc.constant("没有的栏目"),
  ),
  { maxLength: 5 },
);

test("a document stands once in exactly the lists of its nodes and of all above them", () => {
  fc.assert(
    fc.property(catalogs, fc.array(named, { maxLength: 6 }), (entries, documents) => {
      const catalog = resolveCatalog(entries, []);
      const portal = {
        catalog: catalog.nodes,
        publishers: [],
        documents: documents.map((catalogOf, n) => ({
          slug: String(n),
          day: "2020-01-01",
          meta: {},
          publisher: { id: "county" },
          topic: null,
          catalog: catalog.trailsOf({ catalog: catalogOf }),
        })) as unknown as PortalDocument[],
      } as unknown as Portal;
      const wanted = (node: CatalogNode): string[] => {
        const isBelow = (one: CatalogNode, names: string[]): boolean =>
          names.includes(one.id) ||
          names.includes(one.name) ||
          one.children.some((child) => isBelow(child, names));
        return documents.flatMap((names, n) => (isBelow(node, names) ? [String(n)] : []));
      };
      const nodes = new Map<string, CatalogNode>();
      const visit = (node: CatalogNode) => {
        nodes.set(`catalog/${node.id}/`, node);
        node.children.forEach(visit);
      };
      catalog.nodes.forEach(visit);
      const lists = documentLists(portal).filter(({ dimension }) => dimension === "catalog");
      expect(lists).toHaveLength(nodes.size);
      for (const list of lists) {
        const node = nodes.get(list.address) as CatalogNode;
        expect(list.documents.map(({ slug }) => slug)).toEqual(wanted(node));
      }
    }),
  );
});
