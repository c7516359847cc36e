import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { openSampleSite, type SampleSite } from "./sample-site.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let site: SampleSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSampleSite(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** One page of each kind. */
const kinds = [
  "",
  "documents/",
  "documents/page/1/",
  "documents/QH001-2018-00004/",
  "publishers/",
  "topics/",
  "genres/通知/",
  "years/2024/",
  "catalog/",
  "search/",
  "guide/",
  "rules/",
  "annual-reports/",
  "annual-reports/2024/",
  "data/",
  "sitemap/",
  "404.html",
];

async function openPage(
  address: string,
  options: Parameters<Browser["newPage"]>[0] = {},
): Promise<Page> {
  const page = await browser.newPage({ bypassCSP: false, ...options });
  await page.goto(site.url + address);
  return page;
}

describe.each(kinds)("/%s", (address) => {
  test("asks no other host for anything and breaks no rule of its own policy", async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).origin));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(site.url + address);
    await page.waitForLoadState("networkidle");
    expect(new Set(requests)).toEqual(new Set([new URL(site.url).origin]));
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each([
    ["a phone", { viewport: { width: 360, height: 780 } }],
    ["a desk", { viewport: { width: 1600, height: 900 } }],
    ["200 % zoom", { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
  ])("fits %s without scrolling sideways", async (_, options) => {
    const page = await openPage(address, options);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });

  test.each(["light", "dark"] as const)("has no serious fault for axe, %s", async (colorScheme) => {
    const page = await openPage(address, { colorScheme, bypassCSP: true });
    await page.addScriptTag({ path: axe });
    const faults = await page.evaluate(async () => {
      // @ts-expect-error axe is put into the page by the line above
      const { violations } = await axe.run({
        runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"],
      });
      return violations
        .filter(({ impact }: { impact: string }) => impact === "serious" || impact === "critical")
        .map(
          ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html}`,
        );
    });
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe("without JavaScript", () => {
  test("the citizen goes from home by topic to a document and reads it", async () => {
    const page = await openPage("", {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    await page.getByRole("link", { name: "农业、林业、水利" }).first().click();
    await page.locator("main li a").first().click();
    expect(await page.locator("h1").count()).toBe(1);
    expect(((await page.locator("main").textContent()) ?? "").length).toBeGreaterThan(200);
    await page.close();
  });
});

describe("every page", () => {
  test("carries the site's marks, never empty", async () => {
    for (const address of kinds) {
      const page = await openPage(address);
      const meta = await page
        .locator("meta[name]")
        .evaluateAll((nodes) =>
          nodes.map((node) => [node.getAttribute("name"), node.getAttribute("content")]),
        );
      const names = meta.map(([name]) => name);
      for (const name of ["SiteName", "SiteDomain", "SiteIDCode"]) expect(names).toContain(name);
      for (const [name, value] of meta)
        expect(value, `${address} ${name}`).not.toMatch(/^(null|undefined|)$/);
      await page.close();
    }
  });
});
