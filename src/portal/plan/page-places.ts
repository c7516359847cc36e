import type { Content, ReadPage } from "../../content/read-content.ts";
import type { ColumnPages, ReadPages } from "../../content/read-pages.ts";
import {
  organGuideAddress,
  organReportsAddress,
  organRulesAddress,
  pageInColumn,
} from "../addresses/organ-addresses.ts";
import { freePageAddress } from "../addresses/page-addresses.ts";
import { pagePath, pathSegment } from "../addresses/path-segment.ts";
import { addresses } from "../addresses/portal-addresses.ts";

/** A page as read, with the address that it has or will have. */
export interface PagePlace {
  page: ReadPage;
  address: string;
  column: keyof ReadPages;
}

/** Where each page of a content folder stands, of the portal and of its organs, those left to be finished included. */
export function pagePlaces(content: ReadPages & Pick<Content, "organs">): PagePlace[] {
  const { guide, rules, annualReports } = addresses;
  const ofOrgans = content.organs.flatMap((pages) => {
    const organ = { id: pathSegment(pages.id) };
    const columns = {
      guide: organGuideAddress(organ),
      rules: organRulesAddress(organ),
      annualReports: organReportsAddress(organ),
    };
    return placesIn(pages, columns);
  });
  const free = content.freePages.map((page) => ({
    page,
    address: freePageAddress(pagePath(page.slug)),
    column: "freePages" as const,
  }));
  return [...placesIn(content, { guide, rules, annualReports }), ...free, ...ofOrgans];
}

function placesIn(pages: ColumnPages, columns: Record<keyof ColumnPages, string>): PagePlace[] {
  const { guide } = pages;
  const below = (column: "rules" | "annualReports") =>
    pages[column].map((page) => ({
      page,
      address: pageInColumn(columns[column], pathSegment(page.slug)),
      column,
    }));
  return [
    ...(guide ? [{ page: guide, address: columns.guide, column: "guide" as const }] : []),
    ...below("rules"),
    ...below("annualReports"),
  ];
}
