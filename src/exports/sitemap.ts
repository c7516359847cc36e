import { sitemapFilesFor, sitemapSize } from "../portal/addresses/portal-addresses.ts";
import { xmlText } from "./xml.ts";

export interface SitemapEntry {
  /** Absolute URL. */
  url: string;
  /** `YYYY-MM-DD` or null. */
  changedOn: string | null;
}

/**
 * The sitemap as files below the base path: where one cannot hold all addresses, the first is an index of the others.
 * @param urlOf absolute URL of an address below the base
 */
export function sitemapFiles(
  entries: SitemapEntry[],
  urlOf: (address: string) => string,
): { address: string; text: string }[] {
  const [first = "", ...parts] = sitemapFilesFor(entries.length);
  if (parts.length === 0) return [{ address: first, text: urlSet(entries) }];
  const index = parts.map((part) => `<sitemap><loc>${xmlText(urlOf(part))}</loc></sitemap>`);
  return [
    { address: first, text: xmlFile("sitemapindex", index) },
    ...parts.map((address, number) => {
      const start = number * sitemapSize;
      return { address, text: urlSet(entries.slice(start, start + sitemapSize)) };
    }),
  ];
}

function urlSet(entries: SitemapEntry[]): string {
  const lines = entries.map(({ url, changedOn }) => {
    const changed = changedOn ? `<lastmod>${changedOn}</lastmod>` : "";
    return `<url><loc>${xmlText(url)}</loc>${changed}</url>`;
  });
  return xmlFile("urlset", lines);
}

function xmlFile(root: string, lines: string[]): string {
  const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${root} xmlns="${namespace}">`,
    ...lines,
    `</${root}>`,
    "",
  ].join("\n");
}
