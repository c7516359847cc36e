import type { Link } from "../portal/document/link.ts";
import { type DocumentList, dimensions } from "../portal/lists/lists.ts";
import type { Portal, SitePage } from "../portal/model/portal.ts";
import { type StatutoryId, statutoryColumns } from "./chrome/columns.ts";
import { topLists } from "./home-lists.ts";
import { sitePageAddress } from "./site-page.ts";

/** 网站地图: the columns and what is right below them. */
export interface SitemapPage {
  kind: "sitemap";
  branches: (Link & { children: Link[] })[];
}

/** @param lists all lists of the portal */
export function sitemapPage(portal: Portal, lists: readonly DocumentList[]): SitemapPage {
  const { publisher, topic, genre, year, catalog } = topLists(lists);
  const below: Record<StatutoryId, Link[]> = {
    guide: [],
    rules: sitePages("rules", portal.rules),
    content: catalog,
    reports: sitePages("reports", portal.annualReports),
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
      branch(dimensions.publisher, publisher),
      branch(dimensions.topic, topic),
      branch(dimensions.genre, genre),
      branch(dimensions.year, year),
      branch({ title: "搜索", address: "search/" }),
      branch({ title: "开放数据", address: "data/" }),
    ],
  };
}

function sitePages(column: StatutoryId, pages: SitePage[]): Link[] {
  return pages.map((page) => ({ title: page.title, address: sitePageAddress(column, page) }));
}
