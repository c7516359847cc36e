import type { Portal } from "../../portal/model/portal.ts";
import { type StatutoryColumn, statutoryColumns } from "./columns.ts";
import { type FooterFact, footerFacts } from "./footer-facts.ts";
import { type PageMeta, siteMeta, siteName } from "./page-meta.ts";

/** What stands on every page: plain data. */
export interface Chrome {
  /** Path under which the portal is served: `/` or `/a/b/`. */
  base: string;
  /** The portal's own address, without which pages have no canonical one; may be empty. */
  url: string;
  organ: string;
  name: string;
  /** For titles: the organ and the name. */
  siteName: string;
  meta: PageMeta;
  columns: StatutoryColumn[];
  footer: FooterFact[];
  organMarkUrl: string;
  errorReportUrl: string;
}

export function chromeOf(portal: Portal, base: string): Chrome {
  const { settings } = portal;
  const { url, organ, name, organMarkUrl, errorReportUrl } = settings;
  return {
    base,
    url,
    organ,
    name,
    siteName: siteName(settings),
    meta: siteMeta(settings),
    columns: statutoryColumns(portal),
    footer: footerFacts(settings),
    organMarkUrl,
    errorReportUrl,
  };
}
