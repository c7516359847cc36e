import type { Link } from "../portal/document/link.ts";
import type { SitePage as PortalSitePage } from "../portal/model/portal.ts";
import { type StatutoryId, statutory } from "./chrome/columns.ts";
import { type PageFile, type PageText, pageFile, pageText } from "./page-text.ts";

/** The guide, a rule or an annual report. */
export interface SitePage {
  kind: "site-page";
  column: StatutoryId;
  title: string;
  trail: Link[];
  updatedOn: string | null;
  text: PageText;
  files: PageFile[];
}

/** All rules, or all annual reports; or what stands in place of a guide that is not there. */
export interface SitePageIndex {
  kind: "site-page-index";
  column: StatutoryId;
  pages: (Link & { updatedOn: string | null })[];
}

export function sitePage(column: StatutoryId, page: PortalSitePage): SitePage {
  const { name, address } = statutory[column];
  return {
    kind: "site-page",
    column,
    title: page.title,
    trail: column === "guide" ? [] : [{ title: name, address }],
    updatedOn: page.updatedOn,
    text: pageText(page.textKey, page.links),
    files: page.attachments.map(pageFile),
  };
}

export function sitePageIndex(column: StatutoryId, pages: PortalSitePage[]): SitePageIndex {
  return {
    kind: "site-page-index",
    column,
    pages: pages.map((page) => ({
      title: page.title,
      address: sitePageAddress(column, page),
      updatedOn: page.updatedOn,
    })),
  };
}

export function sitePageAddress(column: StatutoryId, { slug }: PortalSitePage): string {
  return `${statutory[column].address}${slug}/`;
}
