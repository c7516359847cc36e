import {
  organGuideAddress,
  organReportsAddress,
  organRulesAddress,
  pageInColumn,
} from "../addresses/organ-addresses.ts";
import { annualReportAddress, freePageAddress, ruleAddress } from "../addresses/page-addresses.ts";
import { addresses } from "../addresses/portal-addresses.ts";
import type { Organ, OwnPages, Portal, SitePage } from "../model/portal.ts";

/** The statutory columns that hold such pages. */
export const placedColumns = ["guide", "rules", "reports"] as const;

/** A page of the portal that is no document, with its address. */
export interface PlacedPage {
  page: SitePage;
  address: string;
  /** Null for a page of none of them. */
  column: (typeof placedColumns)[number] | null;
  /** Whose it is; null: the portal's. */
  organ: Organ | null;
}

/** The guide if there is one, the rules, the annual reports, the free pages, in this order; then those of each organ. */
export function placedPages(portal: OwnPages & Pick<Portal, "organs" | "freePages">): PlacedPage[] {
  const own = placed(portal, null, {
    guide: addresses.guide,
    rule: ruleAddress,
    report: annualReportAddress,
  });
  const free = portal.freePages.map((page) => ({
    page,
    address: freePageAddress(page.slug),
    column: null,
    organ: null,
  }));
  return [...own, ...free, ...portal.organs.flatMap(pagesOfOrgan)];
}

/** The pages that an organ has of its own. */
export function pagesOfOrgan(organ: Organ): PlacedPage[] {
  const { publisher } = organ;
  return placed(organ, organ, {
    guide: organGuideAddress(publisher),
    rule: (slug) => pageInColumn(organRulesAddress(publisher), slug),
    report: (slug) => pageInColumn(organReportsAddress(publisher), slug),
  });
}

function placed(
  { guide, rules, annualReports }: OwnPages,
  organ: Organ | null,
  at: { guide: string; rule(slug: string): string; report(slug: string): string },
): PlacedPage[] {
  return [
    ...(guide ? [{ page: guide, address: at.guide, column: "guide" as const, organ }] : []),
    ...rules.map((page) => ({
      page,
      address: at.rule(page.slug),
      column: "rules" as const,
      organ,
    })),
    ...annualReports.map((page) => ({
      page,
      address: at.report(page.slug),
      column: "reports" as const,
      organ,
    })),
  ];
}
