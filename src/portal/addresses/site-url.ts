import { documentAddress } from "./document-addresses.ts";

/** The permanent address, absolute where the portal knows its own (`url` in `portal.yaml`). */
export function documentUrl(portal: { settings: { url: string } }, slug: string): string {
  return absoluteUrl(portal, documentAddress(slug));
}

/** An address, absolute where the portal knows its own. */
export function absoluteUrl(portal: { settings: { url: string } }, address: string): string {
  return urlBelow(portal.settings.url, address);
}

/** Joins the portal's own URL and an address below it; without a URL the address stays as it is. */
export function urlBelow(url: string, address: string): string {
  return url ? baseOf(url) + encodeURI(address) : encodeURI(address);
}

const bases = new Map<string, string>();

/** A URL as it is written in full, ending in `/`: parsed once, not for each of three addresses of a document. */
function baseOf(url: string): string {
  let base = bases.get(url);
  if (base === undefined) {
    base = new URL(".", url.endsWith("/") ? url : `${url}/`).href;
    bases.set(url, base);
  }
  return base;
}
