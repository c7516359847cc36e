import { xmlText } from "./xml.ts";

/** The protocol's limit for one file (sitemaps.org). */
const most = 50_000;

export interface SitemapEntry {
  /** Absolute URL. */
  url: string;
  /** `YYYY-MM-DD` or null. */
  changedOn: string | null;
}

/**
 * The sitemap as files below the base path. Above 50,000 addresses `sitemap.xml` becomes an index of
 * `sitemap-1.xml`, `sitemap-2.xml` …
 * @param urlOf absolute URL of an address below the base
 */
export function sitemapFiles(
  entries: SitemapEntry[],
  urlOf: (address: string) => string,
): { address: string; text: string }[] {
  if (entries.length <= most) return [{ address: "sitemap.xml", text: urlSet(entries) }];
  const parts: { address: string; text: string }[] = [];
  for (let start = 0; start < entries.length; start += most) {
    const address = `sitemap-${parts.length + 1}.xml`;
    parts.push({ address, text: urlSet(entries.slice(start, start + most)) });
  }
  const index = parts.map(
    ({ address }) => `<sitemap><loc>${xmlText(urlOf(address))}</loc></sitemap>`,
  );
  return [{ address: "sitemap.xml", text: xmlFile("sitemapindex", index) }, ...parts];
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
