import { lookStylesAddress } from "../../portal/addresses/look-addresses.ts";
import type { Portal } from "../../portal/model/portal.ts";
import { type StatutoryColumn, statutoryColumns } from "./columns.ts";
import { type FooterFact, footerFacts } from "./footer-facts.ts";
import { headInForce, type ShownHeadElement } from "./head/head-element.ts";
import { type PageMeta, siteMeta, siteName } from "./page-meta.ts";
import { type ShownLink, shownLink } from "./shown-link.ts";

/** What stands on every page: plain data. */
export interface Chrome {
  /** The way from this page to the root of the portal: `../../`; of the page of what is not found, the base path. */
  base: string;
  /** The portal's own address, without which pages have no canonical one; may be empty. */
  url: string;
  organ: string;
  name: string;
  /** For titles: the organ and the name. */
  siteName: string;
  meta: PageMeta;
  columns: StatutoryColumn[];
  /** What stands after them. */
  navigation: { name: string; to: ShownLink }[];
  /** The site that the portal is a column of. */
  parentSite: { name: string; address: string } | null;
  /** The picture beside the name, by its address. */
  emblem: string | null;
  /** The stylesheet with the portal's own colours, by its address. */
  styles: string | null;
  footer: FooterFact[];
  organMarkUrl: string;
  errorReportUrl: string;
  /** What the project puts into the head. */
  head: ShownHeadElement[];
}

/** What is the same on every page. */
export type SharedChrome = Omit<Chrome, "base">;

export function chromeOf(portal: Portal): SharedChrome {
  const { settings, look } = portal;
  const { styles, emblem } = look;
  const { url, organ, name, organMarkUrl, errorReportUrl } = settings;
  return {
    url,
    organ,
    name,
    siteName: siteName(settings),
    meta: siteMeta(settings),
    columns: statutoryColumns(portal),
    navigation: look.navigation.map(({ name, to }) => ({ name, to: shownLink(to, settings) })),
    parentSite: settings.parentSite ?? null,
    emblem,
    styles: styles === null ? null : lookStylesAddress(styles),
    footer: [
      ...footerFacts(settings),
      ...look.footer.map(({ label, value, to }) => ({
        label,
        value,
        ...(to && { to: shownLink(to, settings) }),
      })),
    ],
    organMarkUrl,
    errorReportUrl,
    head: headInForce(),
  };
}
