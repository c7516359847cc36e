import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveCatalog } from "../model/catalog.ts";
import type { CatalogNode, Portal, PortalDocument } from "../model/portal.ts";
import { resolvePublishers } from "../model/publishers.ts";
import { documentLists, pagesOf } from "./lists.ts";

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

/** Organs of which each stands below the one chosen for it, whatever comes of that: circles, too. */
const organs = fc
  .array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((above) =>
    above.map((parent, n) => ({
      ...{ id: `o${n}`, name: `机关${n}`, predecessors: [] },
      ...(parent !== undefined && { parent: `o${parent}` }),
    })),
  );

test("an organ lists its documents and those of all below it, newest first, and tells how many are its own", () => {
  fc.assert(
    fc.property(organs, fc.array(fc.nat(20), { maxLength: 12 }), (entries, owners) => {
      const written = owners.map((owner) => ({
        meta: { publisher: owner < entries.length ? `机关${owner}` : "另一机关" },
      }));
      const { all, byName } = resolvePublishers(entries, written);
      const documents = written.map(({ meta }, n) => ({
        ...{ slug: String(n), day: "2020-01-01", meta, topic: null, catalog: [] },
        publisher: byName.get(meta.publisher),
      })) as unknown as PortalDocument[];
      const lists = documentLists({ catalog: [], publishers: all, documents } as unknown as Portal);
      const organLists = lists.filter(({ dimension }) => dimension === "publisher");
      for (const { id } of all) {
        const isWithin = (one: string): boolean => {
          const parent = all.find((organ) => organ.id === one)?.parent;
          return one === id || (parent != null && isWithin(parent));
        };
        const wanted = documents.filter(({ publisher }) => isWithin(publisher.id));
        const list = organLists.find(({ address }) => address === `publishers/${id}/`);
        expect(list?.documents ?? []).toEqual(wanted);
        if (!list) continue;
        expect(list.own).toBe(documents.filter(({ publisher }) => publisher.id === id).length);
        const pages = pagesOf(list).flatMap((page) => page.documents);
        expect(new Set(pages)).toEqual(new Set(wanted));
        for (const child of list.children) expect(child.parent).toBe(list);
      }
      const places = organLists.map(
        (list) => organLists.indexOf(list.parent ?? list) - organLists.indexOf(list),
      );
      expect(places.every((place) => place <= 0)).toBe(true);
    }),
  );
});

test("an organ stands below the one above it, also one that has no documents of its own", () => {
  const entries = [
    { id: "dam", name: "水库管理所", parent: "water", predecessors: [] },
    { id: "county", name: "县政府", predecessors: [] },
    { id: "water", name: "水利局", parent: "county", predecessors: ["水务局"] },
    { id: "court", name: "法院", predecessors: [] },
  ];
  const written = ["dam", "水务局"].map((publisher) => ({ meta: { publisher } }));
  const { all, byName } = resolvePublishers(entries, written);
  const documents = written.map(({ meta }, n) => ({
    ...{ slug: String(n), day: "2020-01-01", meta, topic: null, catalog: [] },
    publisher: byName.get(meta.publisher),
  })) as unknown as PortalDocument[];
  const lists = documentLists({ catalog: [], publishers: all, documents } as unknown as Portal);
  expect(
    lists
      .filter(({ dimension }) => dimension === "publisher")
      .map(({ title, own, documents, trail }) => [
        trail.map((link) => link.title).join(" › "),
        title,
        own,
        documents.length,
      ]),
  ).toEqual([
    ["发布机构", "县政府", 0, 2],
    ["发布机构 › 县政府", "水利局", 1, 2],
    ["发布机构 › 县政府 › 水利局", "水库管理所", 1, 1],
  ]);
});
