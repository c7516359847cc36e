import type { Link } from "../portal/document/link.ts";
import type { Portal, SitePage as PortalSitePage } from "../portal/model/portal.ts";
import { type PlacedPage, placedColumns, placedPages } from "../portal/plan/placed-pages.ts";
import { type StatutoryId, statutory } from "./chrome/columns.ts";
import type { ColumnIndex } from "./lists/column-index.ts";
import { type PageFile, type PageText, pageFile, pageText } from "./page-text.ts";
import { type PlannedPage, plannedPage } from "./planned-page.ts";

/** The guide, a rule or an annual report. */
export interface SitePage {
  kind: "[column]/[...page]";
  column: StatutoryId;
  title: string;
  trail: Link[];
  updatedOn: string | null;
  text: PageText;
  files: PageFile[];
}

const shortNames: Record<StatutoryId, string> = {
  guide: "指南",
  rules: "制度",
  content: "内容",
  reports: "年报",
};

function sitePage(column: StatutoryId, page: PortalSitePage): SitePage {
  const { name, address } = statutory[column];
  return {
    kind: "[column]/[...page]",
    column,
    title: page.title,
    trail: column === "guide" ? [] : [{ title: name, address }],
    updatedOn: page.updatedOn,
    text: pageText(page.textKey, page.links),
    files: page.attachments.map(pageFile),
  };
}

/** All rules, or all annual reports; or what stands in place of a guide that is not there. */
function sitePageIndex(column: StatutoryId, pages: PlacedPage[]): ColumnIndex {
  return {
    kind: "[column]/index",
    statutory: column,
    title: statutory[column].name,
    lead: null,
    branches: [],
    pages: pages.map(({ page, address }) => ({
      title: page.title,
      address,
      updatedOn: page.updatedOn,
    })),
    nothing: `${shortNames[column]}尚未发布。要找文件，可以搜索，或者从法定主动公开内容进入。`,
  };
}

export function* sitePages(
  portal: Portal,
): Generator<PlannedPage<SitePage> | PlannedPage<ColumnIndex>> {
  const placed = placedPages(portal);
  for (const column of placedColumns) {
    const own = placed.filter((one) => one.column === column);
    if (column !== "guide" || own.length === 0) {
      yield plannedPage<ColumnIndex>("[column]/index", statutory[column].address, () =>
        sitePageIndex(column, own),
      );
    }
    for (const { page, address } of own) {
      const { file } = page.source;
      yield plannedPage<SitePage>(
        "[column]/[...page]",
        address,
        () => sitePage(column, page),
        file,
      );
    }
  }
}
