import type { Portal } from "../portal/model/portal.ts";
import { dataPages } from "./data-page.ts";
import { dimensionPages } from "./dimension-page.ts";
import { documentPages } from "./document-page.ts";
import { freePages } from "./free-page.ts";
import { homePages } from "./home-page.ts";
import { listPages } from "./list-page.ts";
import { mirrorPages } from "./mirror-page.ts";
import { notFoundPages } from "./not-found-page.ts";
import { organColumnPages } from "./organ-column-page.ts";
import { organHomePages } from "./organ-home-page.ts";
import { organIndexPages } from "./organ-index-page.ts";
import type { PlannedPage as PlannedPageOf } from "./planned-page.ts";
import { redirectPages } from "./redirect-page.ts";
import { searchPages } from "./search-page.ts";
import { sitePages } from "./site-page.ts";
import { sitemapPages } from "./sitemap-page.ts";

/** The pages of each kind, planned for a portal: a kind is here, or there is none. */
export const pageKinds = [
  homePages,
  notFoundPages,
  searchPages,
  dataPages,
  mirrorPages,
  sitemapPages,
  sitePages,
  freePages,
  dimensionPages,
  organIndexPages,
  organHomePages,
  organColumnPages,
  listPages,
  documentPages,
  redirectPages,
] as const satisfies ((portal: Portal) => Iterable<PlannedPageOf<{ kind: string }>>)[];

type PropsOf<Pages> = Pages extends Iterable<PlannedPageOf<infer Props>> ? Props : never;

/** What a page shows besides chrome and text; `kind` is its route in `src/pages`, whose file shows it. */
export type PageProps = PropsOf<ReturnType<(typeof pageKinds)[number]>>;

/** A page of any kind that is made when it is asked for. */
export type PlannedPage = PlannedPageOf<PageProps>;

/** A page of the portal and everything it shows: plain data. Equal JSON, equal page. */
export interface PortalPage extends Pick<PlannedPage, "address" | "file"> {
  props: PageProps;
}
