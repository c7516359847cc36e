import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Manifest, manifestFile } from "../../search/tables/tables.ts";
import { publishedJson } from "../../search/wire/fixtures/published-file.ts";
import { openBrowser } from "./browser.ts";
import { corpusFolder } from "./corpus.ts";
import { type PublishedDocument, rowOf, scan, scanOutput } from "./plain-scan.ts";
import { builtCorpus, openSite, type SampleSite } from "./sample-site.ts";

const corpus = corpusFolder();
const topics = [
  "行政复议",
  "营商环境",
  "政府信息公开",
  "安全生产",
  "应急预案",
  "地下水",
  "食品安全",
  "土地征收",
  "义务教育",
  "環境保護",
  "第三十条",
  "2017年",
];

describe.skipIf(!corpus)("the search page over a large corpus", () => {
  let site: SampleSite;
  let browser: Browser;
  let page: Page;
  let documents: PublishedDocument[];

  beforeAll(async () => {
    const out = join(await builtCorpus(corpus ?? ""), "dist");
    [site, browser] = await Promise.all([openSite(out), openBrowser()]);
    documents = scanOutput(site.out);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  });

  afterAll(async () => {
    await page?.close();
    await site?.close();
  });

  const summary = () => page.locator(".search-summary");
  const search = (query: Record<string, string>) =>
    page.goto(`${site.url}search/?${new URLSearchParams(query)}`);
  const expectTotal = (total: number) =>
    expect.poll(() => summary().textContent()).toMatch(new RegExp(`^找到 ${total} 件`));

  test.each(topics)("%s: every document, its match marked, its counts exact", async (topic) => {
    await search({ q: topic });
    const numbers = new Set(scan(documents, topic));
    const wanted = documents.filter(({ indexNumber }) => numbers.has(indexNumber));
    await expectTotal(wanted.length);
    // Not those that are only similar.
    const results = page.locator("[data-part=results] > li, [data-part=direct] li");
    await page.keyboard.press("End");
    await expect.poll(() => results.count()).toBe(Math.min(10, wanted.length));
    for (const result of await results.all()) {
      const marked = await result.locator("mark").allTextContents();
      expect(marked.map(rowOf)).toContain(rowOf(topic));
    }
    for (const facet of ["publisher", "year"] as const) {
      const value = facet === "year" ? yearOf : ({ publisher }: PublishedDocument) => publisher;
      const counts = Map.groupBy(wanted, value);
      await expect.poll(() => page.locator(`input[name=${facet}]`).count()).toBeGreaterThan(0);
      for (const choice of await page.locator(`[data-part=choices-${facet}] label`).all()) {
        const name = (await choice.locator("input").getAttribute("value")) ?? "";
        const count = Number(await choice.locator(".choice-count").textContent());
        expect([name, count]).toEqual([name, counts.get(name)?.length]);
      }
    }
  });

  test("a range of days leaves exactly the documents between them", async () => {
    const [from, to] = ["2012-06-15", "2018-03-01"];
    await search({ q: "安全生产", from, to });
    const numbers = new Set(scan(documents, "安全生产"));
    await expectTotal(
      documents.filter(
        ({ indexNumber, day }) => numbers.has(indexNumber) && day >= from && day <= to,
      ).length,
    );
  });

  test("on a slow line the page says what it does, and results do not wait for counts", async () => {
    const slow = await page.context().newCDPSession(page);
    await slow.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 300,
      downloadThroughput: 25_000,
      uploadThroughput: 25_000,
    });
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector(".result-title")) return;
        performance.mark("results");
        observer.disconnect();
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    await search({ q: "行政复议" });
    await expect.poll(() => summary().textContent()).toContain("正在读取索引");
    await page.locator("[data-part=choices-year] label").first().waitFor({ timeout: 60_000 });
    const { tables } = manifestOf(site.out);
    const { results, counts } = await page.evaluate((file) => {
      const requests = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
      return {
        results: performance.getEntriesByName("results")[0]?.startTime,
        counts: requests.find(({ name }) => name.endsWith(file))?.startTime,
      };
    }, tables.facets);
    expect(results).toBeGreaterThan(0);
    expect(counts).toBeGreaterThan(results ?? Number.POSITIVE_INFINITY);
    await slow.detach();
  });
});

const yearOf = ({ day }: PublishedDocument) => day.slice(0, 4);

/** The file from which search learns the names of its tables. */
const manifestOf = (out: string) => publishedJson<Manifest>(out, `pagefind/${manifestFile}`);
