import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { programRoot } from "../../program/program-root.ts";
import { buildWell, builtSample } from "../../site/fixtures/sample-build.ts";
import { faultsIn } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { openSite, type SampleSite } from "./sample-site.ts";

const emblem =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#fff"/></svg>';

/** The look that docs/look.md shows. */
const documented = /```yaml\n(.*?)```/s.exec(
  readFileSync(join(programRoot, "docs/look.md"), "utf8"),
)?.[1];

/** Dark blue, and every block in another order than that of always. */
const navy = `look:
  colours: { main: "#12306b", masthead: "#0a1f44", darkMain: "#a3c8ff" }
  emblem: static/标识.svg
  home: [years, numbers, publishers, newest, columns, genres, featured, topics, search]
  featured: [QH001-2018-00004]
  navigation:
    - { name: 开放数据, address: data/ }
    - { name: 营商环境, address: topics/ }
    - { name: 县图书馆, address: "https://library.example.org/" }
`;

/** A desk, a desk at 200 %, a phone. */
const views = [
  ["light", 1280],
  ["light", 640],
  ["light", 360],
  ["dark", 1280],
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

describe.each([
  ["the look of the documentation", documented ?? ""],
  ["a look in dark blue", navy],
])("%s", (_, look) => {
  let site: SampleSite;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const root = await builtSample("/zwgk/");
    const settings = join(root, "content/portal.yaml");
    writeFileSync(settings, `${readFileSync(settings, "utf8")}\n${look}`);
    mkdirSync(join(root, "content/static"), { recursive: true });
    writeFileSync(join(root, "content/static/标识.svg"), emblem);
    const { diagnostics } = await buildWell(root, { base: "/zwgk/" });
    expect(diagnostics.filter(({ code }) => code.startsWith("look/"))).toEqual([]);
    site = await openSite(join(root, "dist"));
    context = await browser.newContext();
    page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  });

  afterAll(async () => {
    await context?.close();
    await site?.close();
  });

  test.each(["", "documents/QH001-2018-00004/", "documents/", "search/"])(
    "has no fault that axe finds on /%s, light or dark, wide or narrow, and breaks no rule of its policy",
    async (address) => {
      await page.goto(site.url + address);
      // Only a search goes on asking for something.
      if (address === "search/") await page.waitForLoadState("networkidle");
      for (const [colorScheme, width] of views) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        // The dark page is the one that has been looked at in light, in other colours.
        const rules = colorScheme === "dark" ? "colours" : "all";
        expect(await faultsIn(page, rules), `${colorScheme} ${width}`).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${width}`).toBeLessThanOrEqual(0);
      }
      expect(complaints).toEqual([]);
    },
  );

  test("shows its own colours on screens, and ink on paper", async () => {
    const main = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--main"));
    const [, wanted] = /main: "(#\w+)"/.exec(look) ?? [];
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(site.url);
    expect(await main()).toBe(wanted);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await main()).not.toBe(wanted);
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    expect(await main()).toBe("#000");
    await page.emulateMedia({ media: "screen" });
  });

  test("gives way to what a reader's system asks for", async () => {
    await page.emulateMedia({ colorScheme: "light", contrast: "more" });
    await page.goto(`${site.url}documents/`);
    expect(await faultsIn(page)).toEqual([]);
    await page.emulateMedia({ contrast: null, forcedColors: "active" });
    const colourOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((node) => getComputedStyle(node).color);
    const system = await page.evaluate(() => {
      const link = document.body.appendChild(document.createElement("a"));
      link.href = "#";
      link.style.color = "LinkText";
      const { color } = getComputedStyle(link);
      link.remove();
      return color;
    });
    expect(await colourOf("nav.columns a")).toBe(system);
    await page.emulateMedia({ forcedColors: null });
  });

  test("is reached by keyboard, each entry of the navigation high enough for a finger", async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`${site.url}guide/index.html`);
    const entries = page.locator("nav.columns a");
    const count = await entries.count();
    expect(count).toBeGreaterThan(4);
    for (let index = 0; index < count; index += 1) {
      expect((await entries.nth(index).boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await entries.first().focus();
    for (let index = 1; index < count; index += 1) await page.keyboard.press("Tab");
    const reached = await page.evaluate(() => document.activeElement?.textContent);
    expect(reached).toBe(await entries.last().textContent());
  });

  test("says so before a link leaves for a site that is not the government's", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${site.url}guide/index.html`);
    await page.getByRole("link", { name: "县图书馆" }).click();
    expect(await page.locator("dialog.leaving").textContent()).toContain("library.example.org");
    expect(page.url()).toBe(`${site.url}guide/index.html`);
  });
});
