import type { Output } from "../output/output.ts";
import { absoluteUrl } from "../portal/addresses/site-url.ts";
import type { DocumentKeys } from "../portal/document/document-facts.ts";
import { documentLists, pagesOf } from "../portal/lists/lists.ts";
import type { Portal, PortalDocument } from "../portal/model/portal.ts";
import { writeDataFiles } from "./data-files.ts";
import { writeFiles } from "./downloads.ts";
import { atomFeed } from "./feed.ts";
import { lastChange } from "./last-change.ts";
import { type SitemapEntry, sitemapFiles } from "./sitemap.ts";

/**
 * Writes what belongs neither to a page nor to a document: attachments of other pages, data files, feeds, sitemap,
 * robots.txt.
 */
export async function writeExports(
  portal: Portal,
  keys: DocumentKeys,
  output: Output,
): Promise<void> {
  if (portal.guide) await writeFiles(portal.guide, "guide/", output);
  for (const page of portal.rules) await writeFiles(page, `rules/${page.slug}/`, output);
  for (const page of portal.annualReports) {
    await writeFiles(page, `annual-reports/${page.slug}/`, output);
  }
  await writeDataFiles(portal, keys, output);
  for (const list of documentLists(portal)) {
    await output.file(`${list.address}feed.xml`, atomFeed(portal, list));
  }
  const urlOf = (address: string) => absoluteUrl(portal, address);
  for (const { address, text } of sitemapFiles(sitemapEntries(portal), urlOf)) {
    await output.file(address, text);
  }
  await output.file("robots.txt", `User-agent: *\nAllow: /\nSitemap: ${urlOf("sitemap.xml")}\n`);
}

/** Every page worth finding; withdrawn documents and the search page are left out. */
export function sitemapEntries(portal: Portal): SitemapEntry[] {
  const entry = (address: string, changedOn: string | null = null) => ({
    url: absoluteUrl(portal, address),
    changedOn,
  });
  const changedOn = (document: PortalDocument) => lastChange(document, portal.asOf).slice(0, 10);
  const shown = portal.documents.filter(({ meta }) => !meta.withdrawal);
  return [
    entry(""),
    ...(portal.guide ? [entry("guide/", portal.guide.updatedOn)] : []),
    ...portal.rules.map(({ slug, updatedOn }) => entry(`rules/${slug}/`, updatedOn)),
    ...portal.annualReports.map(({ slug, updatedOn }) =>
      entry(`annual-reports/${slug}/`, updatedOn),
    ),
    ...documentLists(portal).flatMap((list) =>
      pagesOf(list).map(({ address, documents }) =>
        entry(address, latest(documents.map(changedOn))),
      ),
    ),
    ...shown.map((document) => entry(`documents/${document.slug}/`, changedOn(document))),
  ];
}

/** Null where there is none. */
function latest(days: readonly string[]): string | null {
  return days.reduce<string | null>(
    (last, day) => (last === null || day > last ? day : last),
    null,
  );
}
