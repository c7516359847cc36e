import { publisherAddress } from "../portal/addresses/list-addresses.ts";
import { addresses } from "../portal/addresses/portal-addresses.ts";
import type { Link } from "../portal/document/link.ts";
import { pageTree } from "../portal/free-pages/page-tree.ts";
import { type DocumentList, dimensions, documentLists } from "../portal/lists/lists.ts";
import type { Portal } from "../portal/model/portal.ts";
import { placedPages } from "../portal/plan/placed-pages.ts";
import { type StatutoryId, statutoryColumns } from "./chrome/columns.ts";
import { topLists } from "./lists/top-lists.ts";
import { type PlannedPage, singlePage } from "./planned-page.ts";

/** 网站地图: the columns and what is right below them. */
export interface SitemapPage {
  kind: "sitemap";
  branches: (Link & { children: Link[] })[];
}

/** @param lists all lists of the portal */
export function sitemapPage(portal: Portal, lists: readonly DocumentList[]): SitemapPage {
  const { topic, genre, year, catalog } = topLists(lists);
  const organs = portal.publishers.map((publisher) => ({
    title: publisher.name,
    address: publisherAddress(publisher),
  }));
  const below: Record<StatutoryId, Link[]> = {
    guide: [],
    rules: columnPages(portal, "rules"),
    content: catalog,
    reports: columnPages(portal, "reports"),
  };
  const branch = ({ title, address }: Link, children: Link[] = []) => ({
    title,
    address,
    children: children.map((child) => ({ title: child.title, address: child.address })),
  });
  return {
    kind: "sitemap",
    branches: [
      ...statutoryColumns(portal).map(({ id, name, address }) =>
        branch({ title: name, address }, below[id]),
      ),
      branch(dimensions.documents),
      branch(dimensions.publisher, organs),
      branch(dimensions.topic, topic),
      branch(dimensions.genre, genre),
      branch(dimensions.year, year),
      ...pageTree(portal)
        .slice(0, 1)
        .map((top) => branch(top, top.children)),
      branch({ title: "搜索", address: addresses.search }),
      branch({ title: "开放数据", address: addresses.data }),
      branch({ title: "离线副本与核对", address: addresses.mirror }),
    ],
  };
}

function columnPages(portal: Portal, column: StatutoryId): Link[] {
  return placedPages(portal)
    .filter((placed) => placed.column === column && placed.organ === null)
    .map(({ page, address }) => ({ title: page.title, address }));
}

export function* sitemapPages(portal: Portal): Generator<PlannedPage<SitemapPage>> {
  yield singlePage("sitemap", () => sitemapPage(portal, documentLists(portal)));
}
