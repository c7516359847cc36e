import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { documentLists, pagesOf } from "../portal/lists.ts";
import type { Portal } from "../portal/portal.ts";
import type { RenderedText } from "../text/text.ts";
import { writeDataFiles } from "./data-files.ts";
import { absoluteUrl } from "./document-record.ts";
import { writeDownloads, writeFiles } from "./downloads.ts";
import { atomFeed } from "./feed.ts";
import { type SitemapEntry, sitemapFiles } from "./sitemap.ts";

/** Documents whose downloads are written at a time: enough to keep the disk busy, few enough for memory. */
const atOnce = 16;

/**
 * Writes everything that is not a page: downloads beside each document, data files, feeds, sitemap, robots.txt.
 * @param out root of the output
 */
export async function writeExports(
  portal: Portal,
  readText: (textKey: string) => Promise<RenderedText>,
  out: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  let done = 0;
  const queue = portal.documents.values();
  const worker = async () => {
    for (const document of queue) {
      await writeDownloads(portal, document, readText, out);
      onProgress(++done, portal.documents.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));

  if (portal.guide) await writeFiles(portal.guide, join(out, "guide"));
  for (const page of portal.rules) await writeFiles(page, join(out, "rules", page.slug));
  for (const page of portal.annualReports) {
    await writeFiles(page, join(out, "annual-reports", page.slug));
  }
  await writeDataFiles(portal, out);
  for (const list of documentLists(portal)) {
    await write(out, `${list.address}feed.xml`, atomFeed(portal, list));
  }
  const urlOf = (address: string) => absoluteUrl(portal, address);
  for (const { address, text } of sitemapFiles(sitemapEntries(portal), urlOf)) {
    await write(out, address, text);
  }
  await write(out, "robots.txt", `User-agent: *\nAllow: /\nSitemap: ${urlOf("sitemap.xml")}\n`);
}

/** Every page worth finding; withdrawn documents and the search page are left out. */
export function sitemapEntries(portal: Portal): SitemapEntry[] {
  const entry = (address: string, changedOn: string | null = null) => ({
    url: absoluteUrl(portal, address),
    changedOn,
  });
  const shown = portal.documents.filter(({ meta }) => !meta.withdrawal);
  return [
    entry(""),
    ...(portal.guide ? [entry("guide/", portal.guide.updatedOn)] : []),
    ...portal.rules.map(({ slug, updatedOn }) => entry(`rules/${slug}/`, updatedOn)),
    ...portal.annualReports.map(({ slug, updatedOn }) =>
      entry(`annual-reports/${slug}/`, updatedOn),
    ),
    ...documentLists(portal).flatMap((list) =>
      pagesOf(list).map(({ address, documents }) => entry(address, documents[0]?.day ?? null)),
    ),
    ...shown.map(({ slug, day, meta }) =>
      entry(`documents/${slug}/`, meta.updatedOn?.slice(0, 10) ?? day),
    ),
  ];
}

async function write(out: string, address: string, text: string): Promise<void> {
  const path = join(out, address);
  await mkdir(dirname(path), { recursive: true });
  // A former address (alias) must not be lost under a file of the portal: `wx` fails where one stands.
  await writeFile(path, text, { flag: "wx" });
}
