import { catalogAddress } from "../portal/addresses/list-addresses.ts";
import {
  type Dimension,
  type DocumentList,
  dimensions,
  documentLists,
} from "../portal/lists/lists.ts";
import type { CatalogNode, Portal } from "../portal/model/portal.ts";
import { type ColumnIndex, unlistedIn } from "./lists/column-index.ts";
import { listCount } from "./lists/list-count.ts";
import { type PlannedPage, plannedPage } from "./planned-page.ts";

/** A dimension with an index page above its lists: all but the documents themselves; organs have an index of their own. */
type IndexedDimension = Exclude<Dimension, "documents" | "publisher">;

const leads: Record<IndexedDimension, string> = {
  topic: "按文件的主题查找。",
  genre: "按公文种类查找。",
  year: "按公开的年份查找。",
  catalog: "依《中华人民共和国政府信息公开条例》第二十条、第二十一条主动公开的内容。",
};

const indexedDimensions = Object.keys(leads) as IndexedDimension[];

/**
 * The index page above the lists of a dimension: `topics/`, `genres/`, `years/`, `catalog/`.
 * @param lists all lists of the portal
 * @param catalog its catalogue
 */
function dimensionPage(
  dimension: IndexedDimension,
  lists: readonly DocumentList[],
  catalog: CatalogNode[],
): ColumnIndex {
  const all = lists.find((list) => list.dimension === "documents");
  const top = lists.filter((list) => list.dimension === dimension && !list.parent);
  const articles = new Map(catalog.map((node) => [catalogAddress(node), node.article]));
  return {
    kind: "[column]/index",
    statutory: "content",
    title: dimensions[dimension].title,
    lead: leads[dimension],
    branches: top.map((list) => ({
      ...listCount(list),
      note: articles.get(list.address) ?? null,
      children: list.children.map(listCount),
      empty: [],
    })),
    pages: [],
    unlisted: dimension === "catalog" && all ? unlistedIn(all, top) : null,
    nothing: "还没有文件使用这种分类。可以换一种分类，或者搜索全部文件。",
  };
}

export function* dimensionPages(portal: Portal): Generator<PlannedPage<ColumnIndex>> {
  for (const dimension of indexedDimensions) {
    yield plannedPage("[column]/index", dimensions[dimension].address, () =>
      dimensionPage(dimension, documentLists(portal), portal.catalog),
    );
  }
}
