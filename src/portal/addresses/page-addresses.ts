import { addresses } from "./portal-addresses.ts";

/** A rule, 公开制度. */
export function ruleAddress(slug: string): string {
  return `${addresses.rules}${slug}/`;
}

/** The annual report on a year. */
export function annualReportAddress(slug: string): string {
  return `${addresses.annualReports}${slug}/`;
}

/**
 * A free page.
 * @param slug its path; empty for the page above all others
 */
export function freePageAddress(slug: string): string {
  return slug === "" ? addresses.pages : `${addresses.pages}${slug}/`;
}

/**
 * The address of a page that is the only one of its kind, as its route in `src/pages` tells: `search` is `search/`,
 * `index` the home page, `404` the file of that name.
 */
export function routeAddress(route: string): string {
  if (route === "index") return addresses.home;
  // As Astro does it: hosts look for the page of an error by such a name.
  return /^\d{3}$/.test(route) ? `${route}.html` : `${route}/`;
}
