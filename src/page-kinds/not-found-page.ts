import { type PlannedPage, singlePage } from "./planned-page.ts";

/** The page for an address that leads nowhere. */
export interface NotFoundPage {
  kind: "404";
}

export function* notFoundPages(): Generator<PlannedPage<NotFoundPage>> {
  yield singlePage("404", () => ({ kind: "404" }));
}
