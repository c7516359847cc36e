import type { Destination } from "../../portal/model/portal.ts";
import type { PortalSettings } from "../../schema/index.ts";
import { leadsOutside } from "../../text/html/external-links.ts";

/** Where an entry of header or footer leads: to a place of the portal, or to another site. */
export type ShownLink =
  | { address: string; suffix: string }
  /** @property isOutside whether that is neither the portal's, nor the government's, nor the site above */
  | { url: string; isOutside: boolean };

/** A destination as pages show it. */
export function shownLink(
  to: Destination,
  { url, parentSite }: Pick<PortalSettings, "url" | "parentSite">,
): ShownLink {
  if ("address" in to) return to;
  const isOutside = leadsOutside(to.url, url || undefined) && !isSameHost(to.url, parentSite);
  return { url: to.url, isOutside };
}

function isSameHost(url: string, site: PortalSettings["parentSite"]): boolean {
  return site !== undefined && new URL(url).host === new URL(site.address).host;
}
