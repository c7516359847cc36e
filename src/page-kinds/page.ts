import type { ColumnIndex } from "./column-index.ts";
import type { DataPage } from "./data-page.ts";
import type { DocumentPage } from "./document-page.ts";
import type { HomePage } from "./home-page.ts";
import type { ListPage } from "./list-page.ts";
import type { PageText } from "./page-text.ts";
import type { RedirectPage } from "./redirect-page.ts";
import type { SearchPage } from "./search-page.ts";
import type { SitePage } from "./site-page.ts";
import type { SitemapPage } from "./sitemap-page.ts";

/** The page for an address that leads nowhere. */
export interface NotFoundPage {
  kind: "404";
}

/** What a page shows besides chrome and text; `kind` is its route in `src/pages`, whose file shows it. */
export type PageProps =
  | HomePage
  | DocumentPage
  | ListPage
  | ColumnIndex
  | SitePage
  | SitemapPage
  | DataPage
  | SearchPage
  | RedirectPage
  | NotFoundPage;

/** Where a page stands. */
export interface PagePlace {
  /** Below the base path: `documents/QH001-2020-00001/`, empty for home, `404.html`. */
  address: string;
  /** Below the output folder, with `/`: `documents/QH001-2020-00001/index.html`, `404.html`. */
  file: string;
}

/** A page of the portal and everything it shows: plain data. Equal JSON, equal page. */
export interface PortalPage extends PagePlace {
  props: PageProps;
}

/** The text a page shows; null for one without. */
export function textOf(props: PageProps): PageText | null {
  return "text" in props ? props.text : null;
}
