import { annualReportAddress, freePageAddress, ruleAddress } from "../addresses/page-addresses.ts";
import { addresses } from "../addresses/portal-addresses.ts";
import type { Portal, SitePage } from "../model/portal.ts";

/** The statutory columns that hold such pages. */
export const placedColumns = ["guide", "rules", "reports"] as const;

/** A page of the portal that is no document, with its address. */
export interface PlacedPage {
  page: SitePage;
  address: string;
  /** Null for a page of none of them. */
  column: (typeof placedColumns)[number] | null;
}

/** The guide if there is one, the rules, the annual reports, the free pages, in this order. */
export function placedPages({
  guide,
  rules,
  annualReports,
  freePages,
}: Pick<Portal, "guide" | "rules" | "annualReports" | "freePages">): PlacedPage[] {
  return [
    ...(guide ? [{ page: guide, address: addresses.guide, column: "guide" as const }] : []),
    ...rules.map((page) => ({ page, address: ruleAddress(page.slug), column: "rules" as const })),
    ...annualReports.map((page) => ({
      page,
      address: annualReportAddress(page.slug),
      column: "reports" as const,
    })),
    ...freePages.map((page) => ({ page, address: freePageAddress(page.slug), column: null })),
  ];
}
