import { publisherAddress } from "./list-addresses.ts";
import { addresses } from "./portal-addresses.ts";

type Organ = { id: string };

/** The guide of an organ. */
export function organGuideAddress(organ: Organ): string {
  return publisherAddress(organ) + addresses.guide;
}

/** The rules of an organ, and those that hold for it. */
export function organRulesAddress(organ: Organ): string {
  return publisherAddress(organ) + addresses.rules;
}

/** 法定主动公开内容 of an organ. */
export function organCatalogAddress(organ: Organ): string {
  return publisherAddress(organ) + addresses.catalog;
}

/** The annual reports of an organ. */
export function organReportsAddress(organ: Organ): string {
  return publisherAddress(organ) + addresses.annualReports;
}

/** A rule or an annual report of an organ, in its column. */
export function pageInColumn(column: string, slug: string): string {
  return `${column}${slug}/`;
}
