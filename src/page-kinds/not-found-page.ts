import { wayToRoot } from "../portal/addresses/address.ts";
import { addresses } from "../portal/addresses/portal-addresses.ts";
import { type PlannedPage, singlePage } from "./planned-page.ts";

/** The page for an address that leads nowhere. */
export interface NotFoundPage {
  kind: "404";
}

/**
 * The way from a page to the root of the portal. Hosts show the page of what is not found at any address: it alone has to
 * know the path under which the portal is served.
 * @param base that path, ends in `/`
 */
export function rootFrom(address: string, base: string): string {
  return address === addresses.notFound ? base : wayToRoot(address);
}

export function* notFoundPages(): Generator<PlannedPage<NotFoundPage>> {
  yield singlePage("404", () => ({ kind: "404" }));
}
