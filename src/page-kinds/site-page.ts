import type { Link } from "../portal/document/link.ts";
import type { SitePage as PortalSitePage } from "../portal/model/portal.ts";
import { type StatutoryId, statutory } from "./chrome/columns.ts";
import type { ColumnIndex } from "./column-index.ts";
import { type PageFile, type PageText, pageFile, pageText } from "./page-text.ts";

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

export function sitePage(column: StatutoryId, page: PortalSitePage): SitePage {
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
export function sitePageIndex(column: StatutoryId, pages: PortalSitePage[]): ColumnIndex {
  return {
    kind: "[column]/index",
    statutory: column,
    title: statutory[column].name,
    lead: null,
    branches: [],
    pages: pages.map((page) => ({
      title: page.title,
      address: sitePageAddress(column, page),
      updatedOn: page.updatedOn,
    })),
    nothing: `${shortNames[column]}尚未发布。要找文件，可以搜索，或者从法定主动公开内容进入。`,
  };
}

export function sitePageAddress(column: StatutoryId, { slug }: PortalSitePage): string {
  return `${statutory[column].address}${slug}/`;
}
