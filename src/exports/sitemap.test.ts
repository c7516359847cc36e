import { expect, test } from "vitest";
import { sitemapFiles } from "./sitemap.ts";

const urlOf = (address: string) => `https://example.org/${address}`;

test("one file holds up to fifty thousand addresses, escaped", () => {
  const [file, ...more] = sitemapFiles(
    [{ url: "https://example.org/?a&b", changedOn: "2026-11-05" }],
    urlOf,
  );
  expect(more).toEqual([]);
  expect(file?.text).toContain(
    "<url><loc>https://example.org/?a&amp;b</loc><lastmod>2026-11-05</lastmod></url>",
  );
});

test("more become an index of files, and none is lost", () => {
  const entries = Array.from({ length: 100_001 }, (_, index) => ({
    url: urlOf(`${index}/`),
    changedOn: null,
  }));
  const files = sitemapFiles(entries, urlOf);
  expect(files.map(({ address }) => address)).toEqual([
    "sitemap.xml",
    "sitemap-1.xml",
    "sitemap-2.xml",
    "sitemap-3.xml",
  ]);
  const urls = files.slice(1).flatMap(({ text }) => text.match(/<url>/g) ?? []);
  expect(urls).toHaveLength(100_001);
  expect(files[0]?.text).toContain("<loc>https://example.org/sitemap-3.xml</loc>");
});
