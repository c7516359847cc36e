import type { Content, ReadPage } from "../../content/read-content.ts";
import { ownOrgan } from "../../content/settings/own-organ.ts";
import { pathSegment } from "../addresses/path-segment.ts";
import { type Catalog, resolveCatalog } from "./catalog.ts";
import type { CatalogNode, Organ, OwnPages, Publisher, SitePage } from "./portal.ts";

type PortalContent = Pick<Content, "settings" | "publishers" | "organs">;

/** What a portal is put together from. */
interface PortalParts {
  /** Those of `publishers.yaml` first. */
  publishers: readonly Publisher[];
  /** Of the portal. */
  catalog: CatalogNode[];
  ownCatalogs: OwnCatalogs;
}

/** Catalogues that organs have of their own, by the id of the publisher. */
export type OwnCatalogs = ReadonlyMap<string, Catalog>;

export function resolveOwnCatalogs({ organs }: Pick<Content, "organs">): OwnCatalogs {
  return new Map(
    organs.flatMap(({ id, catalog }) => {
      if (!catalog || catalog.length === 0) return [];
      const publisher = pathSegment(id);
      return [[publisher, resolveCatalog(catalog, [], publisher)]];
    }),
  );
}

/**
 * The organs of `publishers.yaml` with the columns that each has below its own address, in one format for all of a
 * government (国办公开办函〔2019〕61号). Who is only named by a document need not belong to it: there is no more than
 * the list of what it has published.
 */
export function resolveOrgans(
  { settings, publishers: entries, organs: folders }: PortalContent,
  { publishers, catalog, ownCatalogs }: PortalParts,
  page: (read: ReadPage) => SitePage,
): { organs: Organ[]; ownOrgan: Publisher | null } {
  const own = ownOrgan(entries, settings);
  const organs: Organ[] = [];
  let ownPublisher: Publisher | null = null;
  for (const [index, { id, contact }] of entries.entries()) {
    const publisher = publishers[index] as Publisher;
    if (id === own?.id) {
      ownPublisher = publisher;
      continue;
    }
    const folder = folders.find((one) => one.id === id);
    const tree = ownCatalogs.get(publisher.id);
    organs.push({
      publisher,
      contact: contact ?? null,
      catalog: tree?.nodes ?? catalog,
      hasOwnCatalog: tree !== undefined,
      ...(folder ? ownPages(folder, page) : { guide: null, rules: [], annualReports: [] }),
    });
  }
  return { organs, ownOrgan: ownPublisher };
}

/** The pages of a portal or an organ, reports with the newest year first. */
export function ownPages(
  { guide, rules, annualReports }: Pick<Content, "guide" | "rules" | "annualReports">,
  page: (read: ReadPage) => SitePage,
): OwnPages {
  const newestFirst = (a: SitePage, b: SitePage) => (a.slug < b.slug ? 1 : -1);
  return {
    guide: guide && page(guide),
    rules: rules.map(page),
    annualReports: annualReports.map(page).sort(newestFirst),
  };
}
