import type { Output } from "../output/output.ts";
import { addresses } from "../portal/addresses/portal-addresses.ts";
import { absoluteUrl } from "../portal/addresses/site-url.ts";
import type { DocumentKeys } from "../portal/document/document-keys.ts";
import type { Portal } from "../portal/model/portal.ts";
import { findablePlaces } from "../portal/plan/findable-places.ts";
import { type PortalFile, portalFiles } from "../portal/plan/portal-files.ts";
import { allSettled } from "../program/in-parallel.ts";
import { DataFiles } from "./data-files.ts";
import { atomFeed } from "./feed.ts";
import { lastChange } from "./last-change.ts";
import { type SitemapEntry, sitemapFiles } from "./sitemap.ts";

export interface ExportOptions {
  keys: DocumentKeys;
  /** Folder of what is kept from one build to the next. */
  cache: string;
  onProgress(done: number, total: number): void;
  /** Stops the work, for its reason. */
  signal?: AbortSignal | undefined;
}

/**
 * Writes what belongs neither to a page nor to a document: attachments of other pages, files as they are, data files,
 * feeds, sitemap, the look, robots.txt.
 */
export async function writeExports(
  portal: Portal,
  { keys, cache, onProgress, signal }: ExportOptions,
  output: Output,
): Promise<void> {
  const urlOf = (address: string) => absoluteUrl(portal, address);
  const planned = [...portalFiles(portal)];
  const data = new DataFiles(portal, keys, output, cache);
  await allSettled([data.writeLines(signal), writeOthers()]);
  onProgress(planned.length, planned.length);

  async function writeOthers(): Promise<void> {
    for (const [done, file] of planned.entries()) {
      onProgress(done, planned.length);
      await writeFile(file);
    }
    for (const { address, text } of sitemapFiles(sitemapEntries(portal), urlOf)) {
      await output.file(address, text);
    }
  }

  async function writeFile(planned: PortalFile): Promise<void> {
    const { file } = planned;
    switch (planned.kind) {
      case "attachment": {
        const { path, sha256 } = planned.attachment;
        await output.unit(file, sha256, (write) => write.copy(file, path, sha256));
        break;
      }
      case "static": {
        const { path, sha256 } = planned.content;
        await output.unit(file, sha256, (write) => write.copy(file, path, sha256));
        break;
      }
      case "feed":
        await output.file(file, atomFeed(portal, planned.list));
        break;
      case "robots":
        await output.file(file, robots(urlOf(addresses.sitemapFile)));
        break;
      case "styles":
        await output.file(file, planned.styles);
        break;
      case "sitemap-file":
        // Written below: one is an index of the others.
        break;
      case "lines":
      case "table":
        // Written beside these, both together.
        break;
      case "schema":
        await data.writeSchema();
        break;
      default:
        planned satisfies never;
    }
  }
}

function robots(sitemap: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${sitemap}\n`;
}

/** What search engines are told of each page: where it is, and when what it shows last changed. */
export function sitemapEntries(portal: Portal): SitemapEntry[] {
  return Array.from(findablePlaces(portal), ({ address, documents, updatedOn }) => ({
    url: absoluteUrl(portal, address),
    changedOn:
      latest(documents.map((one) => lastChange(one, portal.asOf).slice(0, 10))) ?? updatedOn,
  }));
}

/** Null where there is none. */
function latest(days: readonly string[]): string | null {
  return days.reduce<string | null>(
    (last, day) => (last === null || day > last ? day : last),
    null,
  );
}
