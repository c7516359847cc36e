import { namedNodes } from "../../schema/index.ts";
import { catalogAddress, publisherAddress } from "../addresses/list-addresses.ts";
import { organCatalogAddress } from "../addresses/organ-addresses.ts";
import type { Link } from "../document/link.ts";
import { type DocumentList, dimensions, documentLists } from "../lists/lists.ts";
import type { CatalogNode, Organ, Portal, PortalDocument } from "../model/portal.ts";
import { organsAbove } from "./organs-above.ts";

/** What an organ has disclosed. */
export interface OrganLists {
  /** All of it; null: nothing yet. */
  all: DocumentList | null;
  /** By the uppermost nodes of its catalogue, those without documents included. */
  nodes: DocumentList[];
}

const known = new WeakMap<Portal, ReadonlyMap<Organ, OrganLists>>();

/** The lists of each organ that has columns of its own; made once for a portal. */
export function organLists(portal: Portal): ReadonlyMap<Organ, OrganLists> {
  const lists = known.get(portal) ?? makeLists(portal);
  known.set(portal, lists);
  return lists;
}

/** Lists of an organ's nodes that hold anything, parents before their children: those without a document have no page. */
export function shownNodes({ nodes }: Pick<OrganLists, "nodes">): DocumentList[] {
  return nodes.flatMap((list) =>
    list.documents.length > 0 ? [list, ...shownNodes({ nodes: list.children })] : [],
  );
}

function makeLists(portal: Portal): Map<Organ, OrganLists> {
  const byAddress = new Map(
    documentLists(portal)
      .filter(({ dimension }) => dimension === "publisher")
      .map((list) => [list.address, list]),
  );
  const waysOf = waysToNodes();
  return new Map(
    portal.organs.map((organ) => {
      const all = byAddress.get(publisherAddress(organ.publisher)) ?? null;
      return [
        organ,
        {
          all,
          nodes: nodeLists(organ, all?.documents ?? [], {
            ways: waysOf(organ.catalog),
            above: organsAbove(organ, portal),
          }),
        },
      ];
    }),
  );
}

/** The nodes from the top down to one, by its id and by its name, as documents write it. */
type Ways = ReadonlyMap<string, readonly CatalogNode[]>;

/** Most organs have one catalogue, that of the portal: its ways are found once. */
function waysToNodes(): (tree: readonly CatalogNode[]) => Ways {
  const made = new Map<readonly CatalogNode[], Ways>();
  return (tree) => {
    const ways = made.get(tree) ?? waysIn(tree);
    made.set(tree, ways);
    return ways;
  };
}

function waysIn(tree: readonly CatalogNode[]): Ways {
  const ways = new Map<string, readonly CatalogNode[]>();
  const visit = (node: CatalogNode, above: readonly CatalogNode[]) => {
    const way = [...above, node];
    for (const key of [node.path.at(-1) ?? node.id, node.name]) {
      if (!ways.has(key)) ways.set(key, way);
    }
    for (const child of node.children) visit(child, way);
  };
  for (const node of tree) visit(node, []);
  return ways;
}

function nodeLists(
  organ: Organ,
  documents: readonly PortalDocument[],
  { ways, above }: { ways: Ways; above: Link[] },
): DocumentList[] {
  const held = new Map<CatalogNode, PortalDocument[]>();
  for (const document of documents) {
    const written = namedNodes(document.meta);
    // Of a node and one above it a document is in both, once.
    for (const node of new Set(written.flatMap((value) => ways.get(value) ?? []))) {
      const own = held.get(node);
      if (own) own.push(document);
      else held.set(node, [document]);
    }
  }
  const { publisher } = organ;
  const top = [
    { ...dimensions.publisher },
    ...above,
    { title: publisher.name, address: publisherAddress(publisher) },
    { title: dimensions.catalog.title, address: organCatalogAddress(publisher) },
  ];
  const listOf = (node: CatalogNode, parent: DocumentList | null): DocumentList => {
    const list: DocumentList = {
      dimension: "catalog",
      address: catalogAddress({ id: node.id, organ: publisher.id }),
      title: node.name,
      trail: parent ? [...parent.trail, { title: parent.title, address: parent.address }] : top,
      documents: held.get(node) ?? [],
      children: [],
      parent,
    };
    list.children = node.children.map((child) => listOf(child, list));
    return list;
  };
  return organ.catalog.map((node) => listOf(node, null));
}
