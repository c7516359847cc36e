import { documents } from "./document-addresses.ts";
import {
  manifest,
  manifestBlocks,
  manifestLists,
  manifestLog,
  manifestSignature,
  readMeFirst,
  verifier,
} from "./mirror-addresses.ts";
import { searchIndex, searchModule } from "./search-addresses.ts";

/**
 * The addresses that every portal has, below its base path: a folder ends in `/`, all else is a file. What has one for
 * each document, list or page stands beside: `document-addresses.ts`, `list-addresses.ts`, `page-addresses.ts`.
 */
export const addresses = {
  home: "",
  notFound: "404.html",
  documents,
  publishers: "publishers/",
  topics: "topics/",
  genres: "genres/",
  years: "years/",
  /** 法定主动公开内容 */
  catalog: "catalog/",
  guide: "guide/",
  rules: "rules/",
  annualReports: "annual-reports/",
  /** Pages that the portal has besides. */
  pages: "pages/",
  search: "search/",
  searchModule,
  searchIndex,
  /** 开放数据: the page above the data files. */
  data: "data/",
  dataLines: "data/documents.jsonl",
  dataTable: "data/documents.csv",
  dataSchema: "data/schema.json",
  /** 离线副本与核对 */
  mirror: "mirror/",
  /** 网站地图, for people. */
  sitemap: "sitemap/",
  /** For search engines. */
  sitemapFile: "sitemap.xml",
  robots: "robots.txt",
  /** Styles and scripts of pages, named after what they hold. */
  assets: "assets/",
  icon: "icon.svg",
  /** What the output consists of, and what proves it. */
  manifest,
  manifestSha256: manifestLists.sha256,
  manifestSm3: manifestLists.sm3,
  manifestBlocks,
  manifestSignature,
  manifestLog,
  readMeFirst,
  verifier,
} as const;

/** The page of an organ. */
export function publisherAddress({ id }: { id: string }): string {
  return `${addresses.publishers}${id}/`;
}

const { assets, searchIndex: _, ...others } = addresses;

/** Names of the folders at the top of a portal that hold pages. */
const pageFolders = new Set(
  Object.values(others).flatMap((address) => /^([^/]+)\//.exec(address)?.[1] ?? []),
);

/** Whether what is written begins with such a folder: it is meant for the portal, even where that stands at `/`. */
export function isInPageFolder(written: string): boolean {
  return pageFolders.has(/^[^/?#]*/.exec(written)?.[0] ?? "");
}

/** Addresses in one sitemap file (sitemaps.org). */
export const sitemapSize = 50_000;

/**
 * Files of the sitemap, the first of which is an index of the others where there are any: above 50,000 addresses
 * `sitemap.xml`, `sitemap-1.xml`, `sitemap-2.xml` …
 * @param count addresses in it
 */
export function sitemapFilesFor(count: number): string[] {
  const parts = count > sitemapSize ? Math.ceil(count / sitemapSize) : 0;
  return [
    addresses.sitemapFile,
    ...Array.from({ length: parts }, (_, index) =>
      addresses.sitemapFile.replace(".", `-${index + 1}.`),
    ),
  ];
}

/** Whether an address is that of a sitemap file. */
export function isSitemapFile(address: string): boolean {
  return address.replace(/-\d+(?=\.xml$)/, "") === addresses.sitemapFile;
}
