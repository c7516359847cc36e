import { addresses } from "./portal-addresses.ts";

/** A rule, 公开制度. */
export function ruleAddress(slug: string): string {
  return `${addresses.rules}${slug}/`;
}

/** The annual report on a year. */
export function annualReportAddress(slug: string): string {
  return `${addresses.annualReports}${slug}/`;
}
