import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { faultsIn } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { openSampleSite, type SampleSite } from "./sample-site.ts";

/** In Traditional characters, with 縣 in many places. */
const traditional = "documents/QH014-2022-00004/index.html";
/** With numbered articles. */
const articles = "documents/QH001-2023-00007/index.html";

let site: SampleSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSampleSite(), openBrowser()]);
});

afterAll(() => site?.close());

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
});

afterEach(() => page.close());

const open = async (document: string, query: string, anchor = "") => {
  await page.goto(`${site.url}${document}?hl=${encodeURIComponent(query)}${anchor}`);
  await page.locator(".match-bar").waitFor();
};
const status = () => page.locator(".match-bar [role=status]").textContent();
const current = () => page.locator("mark[aria-current=true]");

describe("a document that was opened from a result", () => {
  test("marks every place, in the other script too, and steps through them by keys and buttons", async () => {
    await open(traditional, "行政执法");
    const marked = await page.locator("main mark").allTextContents();
    expect(marked.length).toBeGreaterThan(2);
    expect(new Set(marked)).toEqual(new Set(["行政執法"]));
    expect(await status()).toBe(`“行政执法”：共 ${marked.length} 处`);
    await page.keyboard.press("n");
    expect(await status()).toBe(`第 1 处，共 ${marked.length} 处`);
    await page.keyboard.press("n");
    await page.keyboard.press("p");
    await page.keyboard.press("p");
    expect(await status()).toBe(`第 ${marked.length} 处，共 ${marked.length} 处`);
    const next = page.getByRole("button", { name: "下一处" });
    await next.click();
    expect(await status()).toBe(`第 1 处，共 ${marked.length} 处`);
    expect(await current().count()).toBe(1);
    expect(await current().isVisible()).toBe(true);
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    expect(await status()).toBe(`第 2 处，共 ${marked.length} 处`);
  });

  test("leaves keys to whoever types, and to the browser", async () => {
    await open(traditional, "行政复议");
    const before = await status();
    await page.locator("form[role=search] input[name=q]").first().focus();
    await page.keyboard.type("np");
    await page.locator("h1").click();
    await page.keyboard.press("Control+p");
    await page.keyboard.press("Alt+n");
    expect(await status()).toBe(before);
    await page.getByRole("button", { name: "清除标记" }).click();
    await page.keyboard.press("n");
    expect(await page.locator("main mark, .match-bar").count()).toBe(0);
    expect(await page.locator(".text").textContent()).toContain("行政復議");
  });

  test("begins at the article that the address names, whose number may be written otherwise", async () => {
    await open(articles, "第3条");
    const [mark = ""] = await page.locator(".text mark").allTextContents();
    expect(mark).toBe("第三条");
    const anchor = await page
      .locator(".text [id]", { has: page.locator("mark") })
      .first()
      .getAttribute("id");
    await open(articles, "县", `#${anchor}`);
    const all = page.locator("main mark");
    await page.keyboard.press("n");
    const at = await all.evaluateAll((marks) =>
      marks.findIndex((mark) => mark.getAttribute("aria-current") === "true"),
    );
    const isBefore = await current().evaluate((mark, id) => {
      const anchor = document.getElementById(id ?? "");
      const position = anchor?.compareDocumentPosition(mark) ?? 0;
      return (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    }, anchor);
    expect(isBefore).toBe(false);
    await page.reload();
    await page.locator(".match-bar").waitFor();
    await page.keyboard.press("p");
    expect(await status()).toMatch(new RegExp(`^第 ${at} 处`));
  });

  test("does not stumble over a keydown without a key, as browsers send when they fill in a form", async () => {
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    await open(traditional, "行政执法");
    await page.evaluate(() => document.body.dispatchEvent(new Event("keydown", { bubbles: true })));
    await page.keyboard.press("n");
    expect(await status()).toMatch(/^第 1 处/);
    expect(faults).toEqual([]);
  });

  test("has targets for thumbs, no faults, and prints without marks", async () => {
    await open(traditional, "行政复议");
    await page.keyboard.press("n");
    for (const button of await page.locator(".match-bar button").all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await faultsIn(page)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".match-bar").isVisible()).toBe(false);
    const looks = await current().evaluate((mark) => {
      const { backgroundColor, outlineStyle } = getComputedStyle(mark);
      return { backgroundColor, outlineStyle };
    });
    expect(looks).toEqual({ backgroundColor: "rgba(0, 0, 0, 0)", outlineStyle: "none" });
  });
});

describe("a result", () => {
  test("shows up to three places, each with the article that leads there", async () => {
    await page.goto(`${site.url}search/?q=${encodeURIComponent("规范性文件")}`);
    const results = page.locator("[data-part=results] > li");
    await results.first().waitFor();
    const places = results.locator(".result-excerpt a, .result-sections a");
    expect(await places.count()).toBeGreaterThan(3);
    for (const result of await results.all()) {
      const links = result.locator(".result-excerpt a, .result-sections a");
      expect(await links.count()).toBeLessThanOrEqual(3);
      const shown = await result.locator(".result-sections li").allTextContents();
      expect(shown.every((text) => text.includes("规范性文件"))).toBe(true);
    }
    const label = (await places.first().textContent()) ?? "";
    const excerpt = (await page.locator(".result-excerpt").first().textContent()) ?? "";
    expect(excerpt.split(label).length).toBe(2);
    await places.first().click();
    await page.locator(".match-bar").waitFor();
    expect(new URL(page.url()).hash).not.toBe("");
    expect(await page.locator("main mark").first().textContent()).toBe("规范性文件");
  });
});
