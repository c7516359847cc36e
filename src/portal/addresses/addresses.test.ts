import fc from "fast-check";
import { expect, test } from "vitest";
import {
  documentAddress,
  downloadAddress,
  inDocumentFolder,
  pageNamedIn,
  slugNamedIn,
} from "./document-addresses.ts";
import { feedAddress, isFeed, isOlderListPage, listPageAddress } from "./list-addresses.ts";
import { routeAddress } from "./page-addresses.ts";
import { addressOf, fileOf, withoutIndex } from "./page-file.ts";
import { addresses, isInPageFolder, isSitemapFile, sitemapFilesFor } from "./portal-addresses.ts";

const slugs = fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z_-]{4,40}$/);

test("a folder has its index file and back, and other files are their own", () => {
  const segment = fc.constantFrom("a", "文件", "index.html.", "xindex.html", "index");
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 4 }), fc.boolean(), (path, isFolder) => {
      const address = path.map((one) => `${one}/`).join("") + (isFolder ? "" : "17.html");
      expect(addressOf(fileOf(address))).toBe(address);
      expect(withoutIndex(fileOf(address))).toBe(address);
    }),
  );
  expect(withoutIndex("a/index.htm")).toBe("a/");
});

test("a document is found again by every address in its folder, and by no other", () => {
  fc.assert(
    fc.property(slugs, (slug) => {
      expect(inDocumentFolder(documentAddress(slug))).toEqual({ slug, path: "" });
      expect(inDocumentFolder(downloadAddress(slug, "txt"))).toEqual({ slug, path: `${slug}.txt` });
      const url = `https://www.qinghe.example/zwgk/${documentAddress(slug)}`;
      expect([slugNamedIn(url), pageNamedIn(url)]).toEqual([slug, slug]);
    }),
  );
  const { documents } = addresses;
  for (const other of [
    documents,
    listPageAddress(documents, 3),
    feedAddress(documents),
    "guide/",
  ]) {
    expect(inDocumentFolder(other), other).toBeNull();
  }
});

test("a page that is the only one of its kind stands where its route says", () => {
  const { home, notFound, search, data, sitemap } = addresses;
  const routes = ["index", "404", "search", "data", "sitemap"];
  expect(routes.map(routeAddress)).toEqual([home, notFound, search, data, sitemap]);
});

test("older pages of a list and feeds are told from their lists", () => {
  const list = "topics/农业、林业、水利/";
  expect(listPageAddress(list, null)).toBe(list);
  expect([list, listPageAddress(list, 12)].map(isOlderListPage)).toEqual([false, true]);
  expect([list, feedAddress(list)].map(isFeed)).toEqual([false, true]);
});

test("a sitemap of up to fifty thousand addresses is one file, a larger one an index with parts", () => {
  expect(sitemapFilesFor(50_000)).toEqual(["sitemap.xml"]);
  expect(sitemapFilesFor(100_001)).toEqual([
    "sitemap.xml",
    "sitemap-1.xml",
    "sitemap-2.xml",
    "sitemap-3.xml",
  ]);
  expect(sitemapFilesFor(100_001).every(isSitemapFile)).toBe(true);
  expect(isSitemapFile(addresses.sitemap)).toBe(false);
});

test("what begins with a folder of pages is meant for the portal", () => {
  for (const written of ["documents/a", "catalog", "search/?q=a", "guide#b"]) {
    expect(isInPageFolder(written), written).toBe(true);
  }
  for (const written of ["", "zwgk/documents/a", "pagefind/a", "assets/a", "documents.html"]) {
    expect(isInPageFolder(written), written).toBe(false);
  }
});
