import { readFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { faultsIn } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { rowOf, scan, scanOutput } from "./plain-scan.ts";
import { changeManifest, publishAnew } from "./publish-anew.ts";
import { openOwnSampleSite, type SampleSite } from "./sample-site.ts";

let site: SampleSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([openOwnSampleSite(), openBrowser()]);
});

afterAll(() => site?.close());

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) faults.push(message.text());
  });
});

afterEach(async () => {
  await context.close();
  expect(faults).toEqual([]);
});

const summary = () => page.locator(".search-summary");
const search = (query: string) => page.goto(`${site.url}search/${query}`);

describe("the search page", () => {
  test("shows for each topic as many documents as hold it, matches marked", async () => {
    const topics = [
      "应急预案",
      "行政规范性文件",
      "政府信息公开",
      "双随机一公开",
      "農村",
      "财政",
      "防汛",
      "水库",
      "青禾县人民政府",
      "第一条",
      "2024年",
      "营商环境",
    ];
    const documents = scanOutput(site.out);
    for (const topic of topics) {
      await search(`?q=${encodeURIComponent(topic)}`);
      const expected = scan(documents, topic).length;
      await expect
        .poll(() => summary().textContent())
        .toMatch(expected === 0 ? /^没有找到/ : new RegExp(`^找到 ${expected} 件`));
      const marked = await page.locator("main mark").allTextContents();
      expect(marked.filter((text) => rowOf(text) === rowOf(topic)).length > 0).toBe(expected > 0);
    }
  });

  test("is reached from the box of any page", async () => {
    await page.goto(`${site.url}documents/`);
    await page.locator("input[name=q]").fill("防汛");
    await page.keyboard.press("Enter");
    await expect.poll(() => summary().textContent()).toMatch(/^找到 \d+ 件/);
    expect(new URL(page.url()).search).toBe("?q=%E9%98%B2%E6%B1%9B");
  });

  test("keeps every state in the address, and goes back and forward through them", async () => {
    await search("?q=%E5%85%AC%E5%BC%80");
    await expect.poll(() => summary().textContent()).toMatch(/^找到/);
    const all = await summary().textContent();
    const choice = page.locator("input[name=validity][value=inForce]");
    await choice.focus();
    await page.keyboard.press("Space");
    await expect.poll(() => new URL(page.url()).search).toContain("validity=inForce");
    await expect.poll(() => summary().textContent()).not.toBe(all);
    const narrowed = await summary().textContent();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      "inForce",
    );
    await page.selectOption("#search-sort", "oldest");
    await expect.poll(() => new URL(page.url()).search).toContain("sort=oldest");
    const days = async () => page.locator(".documents time").allTextContents();
    await expect.poll(async () => (await days()).join()).toBe((await days()).sort().join());
    await page.reload();
    await expect.poll(() => summary().textContent()).toBe(narrowed);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => summary().textContent()).toBe(all);
    await page.goForward();
    await expect.poll(() => summary().textContent()).toBe(narrowed);
    expect(await choice.isChecked()).toBe(true);
  });

  test("counts choices exactly: choosing one gives as many documents as it says", async () => {
    await search("?q=%E9%80%9A%E7%9F%A5");
    const choice = page.locator("[data-part=choices-publisher] label").first();
    const expected = await choice.locator(".choice-count").textContent();
    await choice.click();
    await expect.poll(() => summary().textContent()).toMatch(new RegExp(`^找到 ${expected} 件`));
    expect(await page.locator("[data-part=choices-publisher] label").count()).toBeGreaterThan(1);
  });

  test("shows organs below the one above them, which finds their documents too", async () => {
    await search("?publisher=water-resources");
    const organs = page.locator("[data-part=choices-publisher]");
    const below = organs.locator(":scope > li > ul > li");
    await expect.poll(() => below.count()).toBeGreaterThan(1);
    const chosen = below.locator("input:checked");
    expect(await chosen.getAttribute("value")).toBe("青禾县水利局");
    const [, own] = /^找到 (\d+) 件/.exec((await summary().textContent()) ?? "") ?? [];
    const above = organs.locator(":scope > li > label").first();
    const all = Number(await above.locator(".choice-count").textContent());
    expect(all).toBeGreaterThan(Number(own));
    await above.click();
    await expect.poll(() => summary().textContent()).toMatch(new RegExp(`^找到 ${all} 件`));
  });

  test("shows the last page where a page beyond it is asked for, and says so", async () => {
    const q = encodeURIComponent("青禾县");
    await search(`?q=${q}&page=999`);
    await expect
      .poll(() => page.locator(".search-notice").textContent())
      .toBe("没有第 999 页，这是最后一页。");
    const [, last] = /，第 (\d+) 页，共 \1 页$/.exec((await summary().textContent()) ?? "") ?? [];
    expect(Number(last)).toBeGreaterThan(1);
    expect(page.url()).toBe(`${site.url}search/?q=${q}&page=${last}`);
    expect(await page.locator("[data-part=results] > li").count()).toBeGreaterThan(0);
    await page.getByRole("link", { name: "上一页" }).click();
    await expect.poll(() => summary().textContent()).toContain(`第 ${Number(last) - 1} 页`);
    expect(await page.locator(".search-notice").textContent()).toBe("");
    for (const odd of ["-3", "x", "0"]) {
      await search(`?q=${q}&page=${odd}`);
      await expect.poll(() => summary().textContent()).toContain("第 1 页");
    }
    await search(`?q=${encodeURIComponent("没有这样的话")}&page=7`);
    await expect.poll(() => summary().textContent()).toBe("没有找到文件");
  });

  test("pages through results by links with addresses of their own", async () => {
    await search("?q=%E9%9D%92%E7%A6%BE%E5%8E%BF");
    await page.getByRole("link", { name: "下一页" }).click();
    await expect.poll(() => summary().textContent()).toContain("第 2 页");
    expect(new URL(page.url()).searchParams.get("page")).toBe("2");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("search-summary");
  });

  test("says what was searched and what to relax when nothing is found", async () => {
    await search("?q=%E9%98%B2%E6%B1%9B+%E6%98%9F%E9%99%85&year=2020");
    await expect.poll(() => summary().textContent()).toBe("没有找到文件");
    const empty = page.locator(".empty");
    await expect.poll(() => empty.textContent()).toContain("“防汛”、“星际”");
    await empty.getByRole("link", { name: "只查找“防汛”" }).click();
    await expect.poll(() => summary().textContent()).toMatch(/^找到/);
  });

  test("explains a query of one character and one of punctuation", async () => {
    await search("?q=%E4%BB%A4");
    await expect.poll(() => page.locator(".search-notice").textContent()).toContain("单个汉字");
    await search("?q=%EF%BC%8C%E3%80%82");
    await expect.poll(() => page.locator(".search-notice").textContent()).toContain("标点");
  });

  test("never takes a query for markup", async () => {
    const hostile = '<img src=x onerror="document.title=1">防汛';
    await search(`?q=${encodeURIComponent(hostile)}&publisher=${encodeURIComponent(hostile)}`);
    await expect.poll(() => summary().textContent()).toBe("没有找到文件");
    expect(await page.locator("main img").count()).toBe(0);
  });

  test("says when the index cannot be read, and tries again when asked", async () => {
    const manifest = join(site.out, "pagefind", "manifest.pf_table");
    await rename(manifest, `${manifest}.away`);
    await search("?q=%E9%98%B2%E6%B1%9B");
    await expect.poll(() => page.locator(".empty").textContent()).toContain("读取失败");
    await rename(`${manifest}.away`, manifest);
    await page.getByRole("button", { name: "重试" }).click();
    await expect.poll(() => summary().textContent()).toMatch(/^找到/);
  });

  test("says when what comes is no index, and tries again when asked", async () => {
    await page.route("**/*.pf_index", (route) => route.fulfill({ body: "<h1>Maintenance</h1>" }));
    await search("?q=%E9%98%B2%E6%B1%9B");
    await expect.poll(() => page.locator(".empty").textContent()).toContain("读取失败");
    await page.unroute("**/*.pf_index");
    await page.getByRole("button", { name: "重试" }).click();
    await expect.poll(() => summary().textContent()).toMatch(/^找到/);
  });

  test("leads to the lists where there are no scripts", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(`${site.url}search/`);
    expect(await still.locator("noscript").textContent()).toContain("浏览全部文件");
    await plain.close();
  });

  test("has no fault that axe finds, wide or narrow, and fits a phone", async () => {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await search("?q=%E5%85%AC%E5%BC%80");
      await expect.poll(() => summary().textContent()).toMatch(/^找到/);
      expect(await faultsIn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    }
  });
});

describe("suggestions", () => {
  test("come while typing, are chosen by keyboard, and open the document", async () => {
    await page.goto(site.url);
    const box = page.locator("input[name=q]");
    await box.pressSequentially("QH001", { delay: 20 });
    const options = page.getByRole("option");
    await expect.poll(() => options.count()).toBeGreaterThan(1);
    await page.keyboard.press("ArrowDown");
    expect(await options.first().getAttribute("aria-selected")).toBe("true");
    expect(await box.getAttribute("aria-activedescendant")).toBe(
      await options.first().getAttribute("id"),
    );
    await page.keyboard.press("Escape");
    expect(await page.getByRole("listbox").isVisible()).toBe(false);
    await box.press("1");
    await box.press("Backspace");
    await expect.poll(() => options.count()).toBeGreaterThan(1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/documents\/QH001/);
  });
});

describe("an opened result", () => {
  test("has its matches marked and lets the reader step through them", async () => {
    await search("?q=%E9%98%B2%E6%B1%9B");
    await page.locator(".result-title a").first().click();
    const bar = page.getByRole("group", { name: "查找结果" });
    await expect.poll(() => bar.textContent()).toMatch(/共 \d+ 处/);
    await bar.getByRole("button", { name: "下一处" }).click();
    expect(await bar.getByRole("status").textContent()).toMatch(/^第 1 处/);
    expect(rowOf((await page.locator("mark[aria-current]").textContent()) ?? "")).toBe(
      rowOf("防汛"),
    );
    const text = await page.locator(".text").textContent();
    await bar.getByRole("button", { name: "清除标记" }).click();
    expect(await page.locator("mark").count()).toBe(0);
    expect(await page.locator(".text").textContent()).toBe(text);
  });
});

describe("while the portal is published anew", () => {
  test("an open page goes on with the new index by itself", async () => {
    const gone: string[] = [];
    page.on("response", (response) => {
      if (response.status() === 404) gone.push(new URL(response.url()).pathname);
    });
    await search("");
    await page.locator("main input[name=q]").fill("防汛");
    await page.keyboard.press("Enter");
    await expect.poll(() => summary().textContent()).toMatch(/^找到/);
    publishAnew(site.out, "a");
    for (const topic of ["营商环境", "应急预案", "财政", "行政规范性文件"]) {
      await page.locator("main input[name=q]").fill(topic);
      await page.keyboard.press("Enter");
      const expected = scan(scanOutput(site.out), topic).length;
      await expect.poll(() => summary().textContent()).toMatch(new RegExp(`^找到 ${expected} 件`));
    }
    // What is gone was asked for.
    expect(gone.length).toBeGreaterThan(0);
    expect(await page.locator(".empty").count()).toBe(0);
  });

  test("what is missing still is told, and the retry begins with the manifest", async () => {
    await search("");
    await page.locator("main input[name=q]").fill("防汛");
    const putBack = changeManifest(site.out, (manifest) => ({
      ...manifest,
      shards: manifest.shards.map((shard) => ({ ...shard, folder: "on-its-way" })),
    }));
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "重试" }).waitFor();
    putBack();
    await page.getByRole("button", { name: "重试" }).click();
    await expect.poll(() => summary().textContent()).toMatch(/^找到/);
  });

  test("an index for another version of the page asks the reader to load it anew", async () => {
    const putBack = changeManifest(site.out, (manifest) => ({ ...manifest, format: 99 }));
    await search("?q=%E9%98%B2%E6%B1%9B");
    await expect.poll(() => page.locator(".empty").textContent()).toContain("请重新载入本页");
    putBack();
    await page.getByRole("button", { name: "重新载入" }).click();
    await expect.poll(() => summary().textContent()).toMatch(/^找到/);
  });

  test("a page whose scripts are gone works without suggestions and marks", async () => {
    await page.goto(site.url);
    await page.route("**/assets/*.js", (route) => route.fulfill({ status: 404, body: "" }));
    const asked = page.waitForRequest("**/assets/*.js");
    await page.locator("input[name=q]").pressSequentially("防汛");
    await asked;
    await page.keyboard.press("Enter");
    await page.waitForURL(/search\/\?q=/);
  });
});

describe("an address that anybody may have written", () => {
  const hostile = [
    "%",
    "%E4",
    "%00",
    "%ED%A0%80",
    "%EF%BF%BE",
    ".*%2B%3F(%5B%5E%5D%24%7B%7D",
    "__proto__",
  ];

  test("is answered by the search page", async () => {
    for (const value of hostile) {
      await search(`?q=${value}&q=2&publisher=${value}&validity=${value}&from=${value}#${value}`);
      await expect.poll(() => summary().textContent()).toMatch(/^没有找到|^找到/);
    }
    await search(`?validity=constructor&validity=__proto__${"&topic=x".repeat(1000)}`);
    await expect
      .poll(() => page.locator("[data-part=choices-validity]").textContent())
      .toMatch(/constructor0.*__proto__0|__proto__0.*constructor0/);
    for (const number of ["1e9", "-1", "NaN", "Infinity", "9".repeat(400), "1&page=2"]) {
      await search(`?q=%E9%98%B2%E6%B1%9B&page=${number}`);
      await expect.poll(() => summary().textContent()).toMatch(/^找到/);
    }
  });

  test("is looked for in its beginning only when it is very long, and the page says so", async () => {
    await search("");
    const marks = Array.from({ length: 50_000 }, (_, i) => (i % 2 ? "\u0301" : "\u0323")).join("");
    await page.locator("main input[name=q]").fill(`防汛${marks}`);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".search-notice").textContent()).toContain("前 1000 个字");
    expect(page.url().length).toBeLessThan(10_000);
  });

  test("is marked where it stands, or not at all, in an opened document", async () => {
    const slug = readFileSync(join(site.out, "data/documents.jsonl"), "utf8").match(
      /"slug":"([^"]+)"/,
    )?.[1];
    const open = async (query: string) => {
      await page.goto("about:blank");
      await page.goto(`${site.url}documents/${slug}/${query}`);
      await page.waitForLoadState("networkidle");
      return page.locator(".match-bar").count();
    };
    for (const value of hostile) expect(await open(`?hl=${value}#${value}`)).toBe(0);
    // A hash that is no encoding must not keep the matches from being marked.
    const character = (await page.locator("h1.title").textContent())?.trim().slice(0, 4) ?? "";
    expect(await open(`?hl=${encodeURIComponent(character)}#%`)).toBe(1);
    expect(await open(`?hl=${encodeURIComponent(character)}+${"a".repeat(10_000)}`)).toBe(1);
    const words = await page.locator(".match-bar").textContent();
    expect(words?.length).toBeLessThan(100);
  });

  test("nothing that another page has left behind is read", async () => {
    await page.addInitScript(() => {
      window.name = '{"__proto__":1}';
      for (const storage of [localStorage, sessionStorage]) {
        for (const key of ["search", "q", "hl", "__proto__", "history"]) storage.setItem(key, "{");
      }
    });
    await search("?q=%E9%98%B2%E6%B1%9B");
    await expect.poll(() => summary().textContent()).toMatch(/^找到/);
  });
});
