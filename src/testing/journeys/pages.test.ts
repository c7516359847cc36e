import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsIn } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { openSampleSite, type SampleSite } from "./sample-site.ts";

let site: SampleSite;
let browser: Browser;
let page: Page;
const requests = new Set<string>();
const complaints: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([openSampleSite(), openBrowser()]);
  page = await browser.newPage();
  page.on("request", (request) => requests.add(new URL(request.url()).origin));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
});

afterAll(async () => {
  await page?.close();
  await site?.close();
});

/** One page of each kind. */
const kinds = [
  "",
  "documents/",
  "documents/page/1/",
  "documents/QH001-2018-00004/",
  "publishers/",
  "publishers/water-resources/",
  "publishers/water-resources/guide/",
  "publishers/water-resources/catalog/emergency/",
  "publishers/finance/guide/",
  "publishers/finance/rules/",
  "publishers/finance/catalog/",
  "publishers/liuxi-town/annual-reports/",
  "topics/",
  "genres/通知/",
  "years/2024/",
  "catalog/",
  "search/",
  "guide/",
  "rules/",
  "annual-reports/",
  "annual-reports/2024/",
  "pages/",
  "pages/help/",
  "data/",
  "mirror/",
  "sitemap/",
  "404.html",
];

describe.each(kinds)("/%s", (address) => {
  beforeAll(async () => {
    requests.clear();
    complaints.length = 0;
    await page.setViewportSize({ width: 1600, height: 900 });
    await page.emulateMedia({ colorScheme: null });
    await page.goto(site.url + address);
    // Only a search goes on asking for something that is shown.
    if (address === "search/") await page.waitForLoadState("networkidle");
  });

  test("carries the site's marks, never empty", async () => {
    const marks = await page
      .locator("meta[name]")
      .evaluateAll((nodes) =>
        nodes.map((node) => [node.getAttribute("name"), node.getAttribute("content")]),
      );
    expect(marks.map(([name]) => name)).toEqual(
      expect.arrayContaining(["SiteName", "SiteDomain", "SiteIDCode"]),
    );
    for (const [name, value] of marks) expect(value, `${name}`).not.toMatch(/^(null|undefined|)$/);
  });

  test.each([
    ["a desk", 1600],
    ["a desk at 200 %", 640],
    ["a phone", 360],
  ])("fits %s without scrolling sideways", async (_, width) => {
    await page.setViewportSize({ width, height: 800 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test.each(["light", "dark"] as const)("has no fault that axe finds, %s", async (colorScheme) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme });
    // Light comes first, of the same page: only colours are others in the dark.
    expect(await faultsIn(page, colorScheme === "light" ? "all" : "colours")).toEqual([]);
  });

  test("has asked no other host for anything and broken no rule of its own policy", async () => {
    await page.waitForLoadState("networkidle");
    expect(requests).toEqual(new Set([new URL(site.url).origin]));
    expect(complaints).toEqual([]);
  });
});

test("without JavaScript the citizen goes from home by topic to a document and reads it", async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  const topic = "农业、林业、水利";
  await page.goto(site.url);
  await page.getByRole("link", { name: topic }).first().click();
  expect(await page.locator("h1").textContent()).toBe(topic);
  const document = page.locator("main .documents a").first();
  const title = (await document.textContent())?.trim();
  await document.click();
  expect(new URL(page.url()).pathname).toMatch(/^\/zwgk\/documents\/[^/]+\/index\.html$/);
  expect((await page.locator("h1").textContent())?.trim()).toBe(title);
  expect((await page.locator(".text").textContent())?.length).toBeGreaterThan(200);
  await context.close();
});
