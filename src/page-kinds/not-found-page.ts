import { addresses } from "../portal/addresses/portal-addresses.ts";
import { type PlannedPage, plannedPage } from "./planned-page.ts";

/** The page for an address that leads nowhere. */
export interface NotFoundPage {
  kind: "404";
}

export function* notFoundPages(): Generator<PlannedPage<NotFoundPage>> {
  yield plannedPage("404", addresses.notFound, () => ({ kind: "404" }));
}
