import { genres, themes } from "../../schema/index.ts";
import {
  catalogAddress,
  genreAddress,
  listPageAddress,
  publisherAddress,
  topicAddress,
  yearAddress,
} from "../addresses/list-addresses.ts";
import { addresses } from "../addresses/portal-addresses.ts";
import type { CatalogNode, Portal, PortalDocument, Publisher } from "../model/portal.ts";
import { lineages } from "../model/publishers.ts";
import { stablePages } from "./paging.ts";

export type Dimension = "documents" | "publisher" | "topic" | "genre" | "year" | "catalog";

/** A list of documents with an address of its own. */
export interface DocumentList {
  dimension: Dimension;
  /** Below the base path, ends in `/`: `topics/农业、林业、水利/林业/`. */
  address: string;
  title: string;
  /** Breadcrumb between home and this list. */
  trail: { title: string; address: string }[];
  /** Newest first, children's documents included. */
  documents: PortalDocument[];
  /** Of an organ: how many of them are its own, and not those of organs below it. */
  own?: number;
  children: DocumentList[];
  parent: DocumentList | null;
}

/** One page of a list. */
export interface ListPage {
  list: DocumentList;
  address: string;
  /** `null` for the newest page, at the list's own address; numbers count from the oldest. */
  number: number | null;
  documents: PortalDocument[];
  newer: string | null;
  older: string | null;
  newest: string | null;
  oldest: string | null;
}

/** The index pages above the lists of a dimension. */
export const dimensions = {
  documents: { title: "全部文件", address: addresses.documents },
  publisher: { title: "发布机构", address: addresses.publishers },
  topic: { title: "主题分类", address: addresses.topics },
  genre: { title: "体裁分类", address: addresses.genres },
  year: { title: "年份", address: addresses.years },
  catalog: { title: "法定主动公开内容", address: addresses.catalog },
} as const satisfies Record<Dimension, { title: string; address: string }>;

const known = new WeakMap<Portal, readonly DocumentList[]>();

/** All lists of a portal, parents before their children, each dimension in the order people expect; made once. */
export function documentLists(portal: Portal): readonly DocumentList[] {
  let lists = known.get(portal);
  if (!lists) {
    lists = makeLists(portal);
    known.set(portal, lists);
  }
  return lists;
}

function makeLists(portal: Portal): DocumentList[] {
  const shown = portal.documents;
  const all: DocumentList = {
    dimension: "documents",
    ...dimensions.documents,
    trail: [],
    documents: shown,
    children: [],
    parent: null,
  };
  return [
    all,
    ...publisherLists(portal),
    ...topicLists(shown),
    ...groupLists(
      "genre",
      genreAddress,
      inOrder(
        groupBy(shown, ({ meta }) => meta.genre),
        genres,
      ),
    ),
    ...groupLists("year", yearAddress, newestFirst(groupBy(shown, ({ day }) => day.slice(0, 4)))),
    ...catalogLists(portal),
  ];
}

/** The pages of a list, newest first. */
export function pagesOf(list: DocumentList): ListPage[] {
  const pages = stablePages(list.documents);
  const places = pages.map(({ number }) => listPageAddress(list.address, number));
  return pages.map(({ number, items }, index) => ({
    list,
    address: places[index] as string,
    number,
    documents: items,
    newer: places[index - 1] ?? null,
    older: places[index + 1] ?? null,
    newest: index > 0 ? list.address : null,
    oldest: index < pages.length - 1 ? (places.at(-1) ?? null) : null,
  }));
}

/** Organs with documents, each above those below it; an organ that has none of its own may have theirs. */
function publisherLists({ publishers, documents }: Portal): DocumentList[] {
  const above = lineages(publishers);
  const held = groupByEach(documents, ({ publisher: { id } }) =>
    (above.get(id) ?? []).map((organ) => organ.id),
  );
  const own = groupBy(documents, ({ publisher }) => publisher.id);
  const below = Map.groupBy(publishers, ({ parent }) => parent);
  const listsOf = ({ id, name }: Publisher, parent: DocumentList | null): DocumentList[] => {
    const shown = held.get(id);
    if (!shown) return [];
    const list = makeList("publisher", publisherAddress({ id }), name, shown, parent);
    list.own = own.get(id)?.length ?? 0;
    const lists = (below.get(id) ?? []).map((organ) => listsOf(organ, list));
    list.children = lists.flatMap(([child]) => child ?? []);
    return [list, ...lists.flat()];
  };
  return (below.get(null) ?? []).flatMap((organ) => listsOf(organ, null));
}

function topicLists(documents: PortalDocument[]): DocumentList[] {
  const byTheme = inOrder(
    groupBy(documents, ({ topic }) => topic?.theme),
    Object.keys(themes),
  );
  return byTheme.flatMap(([theme, ofTheme]) => {
    const addressOf = (subTheme: string | null) => topicAddress({ theme, subTheme });
    const list = makeList("topic", addressOf(null), theme, ofTheme, null);
    // A theme is what an author wrote: `constructor` is no theme of the table.
    const subThemes = Object.hasOwn(themes, theme) ? (themes[theme] ?? []) : [];
    list.children = inOrder(
      groupBy(ofTheme, ({ topic }) => topic?.subTheme ?? undefined),
      subThemes,
    ).map(([name, ofSub]) => makeList("topic", addressOf(name), name, ofSub, list));
    return [list, ...list.children];
  });
}

function catalogLists({ catalog, documents }: Portal): DocumentList[] {
  const held = groupByEach(documents, (document) => document.catalog.flat());
  const listsOf = (node: CatalogNode, parent: DocumentList | null): DocumentList[] => {
    const own = held.get(node) ?? [];
    const list = makeList("catalog", catalogAddress(node), node.name, own, parent);
    const below = node.children.map((child) => listsOf(child, list));
    list.children = below.flatMap(([child]) => child ?? []);
    return [list, ...below.flat()];
  };
  return catalog.flatMap((node) => listsOf(node, null));
}

function groupLists(
  dimension: Dimension,
  addressOf: (name: string) => string,
  groups: [string, PortalDocument[]][],
): DocumentList[] {
  return groups.map(([name, documents]) =>
    makeList(dimension, addressOf(name), name, documents, null),
  );
}

function makeList(
  dimension: Dimension,
  address: string,
  title: string,
  documents: PortalDocument[],
  parent: DocumentList | null,
): DocumentList {
  const above = parent
    ? [...parent.trail, { title: parent.title, address: parent.address }]
    : [{ ...dimensions[dimension] }];
  return {
    dimension,
    address,
    title,
    trail: above,
    documents,
    children: [],
    parent,
  };
}

function groupBy<T>(items: T[], key: (item: T) => string | undefined): Map<string, T[]> {
  return groupByEach(items, (item) => {
    const name = key(item);
    return name === undefined ? [] : [name];
  });
}

/** Groups of items that may belong to several; each holds an item once. */
function groupByEach<T, K>(items: T[], keys: (item: T) => K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Known names in their standard order, then the others by code point. */
function inOrder<T>(groups: Map<string, T>, known: readonly string[]): [string, T][] {
  const rank = new Map(known.map((name, index) => [name, index]));
  const rankOf = (name: string) => rank.get(name) ?? known.length;
  return [...groups].sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
}

function newestFirst<T>(groups: Map<string, T>): [string, T][] {
  return [...groups].sort(([a], [b]) => (a < b ? 1 : -1));
}
