import { readFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { faultsIn } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { type PublishedDocument, rowOf, scan, scanOutput } from "./plain-scan.ts";
import { changeManifest, publishAnew } from "./publish-anew.ts";
import { openOwnSampleSite, type SampleSite } from "./sample-site.ts";

let site: SampleSite;
/** Of the site: how what is searched is published may change, not what. */
let documents: PublishedDocument[];
let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([openOwnSampleSite(), openBrowser()]);
  documents = scanOutput(site.out);
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

/** Until all of an answer is there: on a busy machine results may stand there long before the counts are asked for. */
const answered = () => page.locator("[data-part=found]:not([aria-busy])").waitFor();

describe("the search page", () => {
  test("shows for each topic as many documents as hold it, matches marked", async () => {
    const topics = [
      "行政规范性文件",
      "双随机一公开",
      "農村",
      "财政",
      "青禾县人民政府",
      "第一条",
      "2024年",
    ];
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
    // What is said while one waits is not the answer.
    await answered();
    const narrowed = await summary().textContent();
    expect(narrowed).toMatch(/^找到/);
    expect(narrowed).not.toBe(all);
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
    await search(`?q=${encodeURIComponent("没有这样的话")}&similar=0&page=7`);
    await expect.poll(() => summary().textContent()).toBe("没有找到文件");
  });

  test("pages through results by links with addresses of their own", async () => {
    await search("?q=%E9%9D%92%E7%A6%BE%E5%8E%BF");
    await page.getByRole("link", { name: "下一页" }).click();
    await expect.poll(() => summary().textContent()).toContain("第 2 页");
    expect(new URL(page.url()).searchParams.get("page")).toBe("2");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("search-summary");
  });

  test("shows the first results at once, the others when one goes there, and nothing else moves", async () => {
    const read = new Set<string>();
    page.on("request", (request) => {
      if (request.url().includes("/pagefind/texts/")) read.add(request.url());
    });
    const results = page.locator("[data-part=results] > li");
    const rest = page.getByRole("button", { name: "其余" });
    const first = async () => {
      await search("?q=%E9%9D%92%E7%A6%BE%E5%8E%BF");
      await expect.poll(() => summary().textContent()).toMatch(/^找到/);
      await page.waitForLoadState("networkidle");
      return results.count();
    };
    await page.setViewportSize({ width: 390, height: 600 });
    expect(await first()).toBe(4);
    const few = read.size;
    const [said, top] = [await summary().textContent(), await results.first().elementHandle()];
    expect(await faultsIn(page)).toEqual([]);
    await rest.scrollIntoViewIfNeeded();
    await expect.poll(() => results.count()).toBe(10);
    expect(read.size).toBeGreaterThan(few);
    expect(await summary().textContent()).toBe(said);
    expect(await top?.evaluate((item) => item.isConnected)).toBe(true);
    expect(await rest.isVisible()).toBe(false);

    // Whoever comes back may have been far down.
    const last = results.last().locator(".result-title a");
    const title = await last.textContent();
    await last.click();
    await page.waitForURL(/documents/);
    await page.goBack();
    await expect.poll(() => last.textContent()).toBe(title);

    // By keyboard: the next one is the first that was not there.
    await page.goto("about:blank");
    expect(await first()).toBe(4);
    await rest.evaluate((button) => button.focus({ preventScroll: true }));
    await expect.poll(() => results.count()).toBe(10);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe(await results.nth(4).locator("a").first().textContent());

    await page.goto("about:blank");
    expect(await first()).toBe(4);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect.poll(() => results.count()).toBe(10);
  });

  test("leads a finger on any link of a result where that link leads, in a place of 44 px", async () => {
    const phone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    try {
      const touched = await phone.newPage();
      await touched.goto(`${site.url}search/?q=${encodeURIComponent("防汛")}`);
      await touched.locator(".result-sections a").first().waitFor();
      // Run in the page: what a finger meets in the middle of each link, and as far above and below as 44 px go.
      const missed = await touched.evaluate<string[]>(`
        [...document.querySelectorAll("main .documents a")].flatMap((link) => {
          link.scrollIntoView({ block: "center" });
          const { left, top, height } = link.getClientRects()[0];
          return [0, -21, 21].flatMap((off) => {
            const met = document.elementFromPoint(left + 5, top + height / 2 + off);
            return link.contains(met) ? [] : [link.textContent + " " + off];
          });
        })`);
      expect(missed).toEqual([]);
    } finally {
      await phone.close();
    }
  });

  test("tells when the other results cannot be read, and reads them when asked again", async () => {
    await page.setViewportSize({ width: 390, height: 600 });
    await search("?q=%E9%9D%92%E7%A6%BE%E5%8E%BF");
    await expect.poll(() => summary().textContent()).toMatch(/^找到/);
    await answered();
    await page.route("**/pagefind/**", (route) => route.abort());
    await page.keyboard.press("End");
    const retry = page.getByRole("button", { name: "没有读到其余的结果，重试" });
    await retry.waitFor();
    await page.unroute("**/pagefind/**");
    await retry.click();
    await expect.poll(() => page.locator("[data-part=results] > li").count()).toBe(10);
  });

  test("says what was searched and what to relax when nothing is found", async () => {
    await search("?q=%E9%98%B2%E6%B1%9B+%E6%98%9F%E9%99%85&year=2020");
    await expect.poll(() => summary().textContent()).toBe("没有找到文件");
    const empty = page.locator(".empty");
    await expect.poll(() => empty.textContent()).toContain("“防汛”、“星际”");
    await empty.getByRole("link", { name: "只查找“防汛”" }).click();
    await expect.poll(() => summary().textContent()).toMatch(/^找到/);
  });

  test("shows the nearest numbers for one that is not there, and the way to apply", async () => {
    await search(`?q=${encodeURIComponent("禾水〔2019〕40号")}`);
    await expect.poll(() => summary().textContent()).toMatch(/^没有一字不差的结果/);
    const near = page.locator(".empty li a").first();
    await expect.poll(() => near.textContent()).toBe("禾水〔2019〕41号");
    await page.getByRole("link", { name: "申请公开" }).click();
    await page.waitForURL(/guide\/index\.html#/);
    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[id="${anchor}"]`).textContent()).toContain("申请公开");
  });

  test("lists what comes near below, under its own heading, and leaves it out when asked", async () => {
    const question = "烟花爆竹能不能燃放";
    await search(`?q=${encodeURIComponent(question)}`);
    const near = page.getByRole("region", { name: "没有一字不差的结果，下面是意思相近的文件" });
    await expect.poll(() => near.getByRole("listitem").count()).toBeGreaterThan(0);
    expect(await page.locator("[data-part=results] > li").count()).toBe(0);
    const [, said] = /意思相近的 (\d+) 件/.exec((await summary().textContent()) ?? "") ?? [];
    expect(Number(said)).toBeGreaterThan(0);
    expect(await faultsIn(page)).toEqual([]);
    await near.getByRole("link", { name: "只看一字不差的结果" }).click();
    await expect.poll(() => summary().textContent()).toBe("没有找到文件");
    expect(new URL(page.url()).searchParams.get("similar")).toBe("0");
    await page.getByRole("link", { name: "也列出意思相近的文件" }).click();
    await expect.poll(() => near.getByRole("listitem").count()).toBeGreaterThan(0);
    await search(`?q=${encodeURIComponent(question)}&page=99`);
    await expect.poll(() => page.locator(".search-notice").textContent()).toContain("没有第 99 页");
  });

  test("finds a number that is typed in parts", async () => {
    await search("");
    await page.getByRole("link", { name: "分成几格填" }).click();
    await page.keyboard.type("禾水");
    await page.getByLabel("年份").fill("２０１９");
    await page.getByLabel("序号").fill("41号");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator(".documents .facts").first().textContent())
      .toContain("禾水〔2019〕41号");
    expect(new URL(page.url()).searchParams.get("q")).toBe("禾水〔2019〕41号");
    await page.goto(`${site.url}search/?q=${encodeURIComponent("禾水[2019]41號")}`);
    await page.locator(".number-search summary").click();
    expect(await page.getByLabel("机关代字").inputValue()).toBe("禾水");
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
    const manifest = join(site.out, "pagefind", "manifest.js");
    await rename(manifest, `${manifest}.away`);
    await search("?q=%E9%98%B2%E6%B1%9B");
    await expect.poll(() => page.locator(".empty").textContent()).toContain("读取失败");
    await rename(`${manifest}.away`, manifest);
    await page.getByRole("button", { name: "重试" }).click();
    await expect.poll(() => summary().textContent()).toMatch(/^找到/);
  });

  test("says when what comes is no index, and tries again when asked", async () => {
    await page.route("**/pagefind/*/*.js", (route) =>
      route.fulfill({ body: "<h1>Maintenance</h1>" }),
    );
    await search("?q=%E9%98%B2%E6%B1%9B");
    await expect.poll(() => page.locator(".empty").textContent()).toContain("读取失败");
    await page.unroute("**/pagefind/*/*.js");
    await page.getByRole("button", { name: "重试" }).click();
    await expect.poll(() => summary().textContent()).toMatch(/^找到/);
  });

  test("leads to the lists where there are no scripts", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(`${site.url}search/`);
    expect(await still.locator("noscript").textContent()).toContain("浏览全部文件");
    for (const [list, folder] of [
      ["按年份", "years"],
      ["按主题", "topics"],
      ["按发布机构", "publishers"],
    ] as const) {
      const section = still.locator("noscript section", { hasText: list });
      const links = section.locator(".index a");
      const all = await still
        .locator("noscript .index a")
        .evaluateAll((every) => every.map((link) => link.getAttribute("href") ?? ""));
      expect(await links.count()).toBeGreaterThan(1);
      expect(all.some((address) => address.startsWith(`../${folder}/`))).toBe(true);
    }
    await still.locator("noscript .index a").first().click();
    await still.waitForURL(/years/);
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
    // Those for all that has been typed: if the keys come slowly, others stand there before them.
    const whole = async () => {
      const marked = async () => [...new Set(await options.locator("mark").allTextContents())];
      await expect.poll(marked).toEqual(["QH001"]);
      expect(await options.count()).toBeGreaterThan(1);
    };
    await whole();
    await page.keyboard.press("ArrowDown");
    expect(await options.first().getAttribute("aria-selected")).toBe("true");
    expect(await box.getAttribute("aria-activedescendant")).toBe(
      await options.first().getAttribute("id"),
    );
    await page.keyboard.press("Escape");
    expect(await page.getByRole("listbox").isVisible()).toBe(false);
    await box.press("1");
    await box.press("Backspace");
    await whole();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/documents\/QH001/);
  });
});

describe("what a search box reads and remembers", () => {
  const read = () => {
    const files: string[] = [];
    page.on("request", (request) => {
      const [, file] = /\/pagefind\/(.*)/.exec(request.url()) ?? [];
      if (file) files.push(file);
    });
    return files;
  };

  test("nothing before the first letter, two small files for it", async () => {
    const files = read();
    await page.goto(site.url);
    const box = page.locator("input[name=q]");
    await box.focus();
    await page.waitForLoadState("networkidle");
    expect(files).toEqual([]);
    await box.pressSequentially("水");
    const options = page.getByRole("option");
    await expect.poll(() => options.count()).toBeGreaterThan(1);
    expect(files.length).toBeLessThanOrEqual(2);
    expect(files.every((file) => file.startsWith("suggestions/"))).toBe(true);
    expect(await options.allTextContents()).toContainEqual(
      expect.stringMatching(/^机构 .*水利局$/),
    );
  });

  test("are the last searches, on this device only, erased when asked", async () => {
    for (const query of ["防汛", "烟花爆竹"]) {
      await search(`?q=${encodeURIComponent(query)}`);
      await expect.poll(() => summary().textContent()).toMatch(/^找到/);
    }
    await page.goto(site.url);
    const box = page.locator("input[name=q]");
    await box.focus();
    const list = page.getByRole("group", { name: "最近的搜索" });
    await expect.poll(() => list.getByRole("link").allTextContents()).toEqual(["烟花爆竹", "防汛"]);
    expect(await faultsIn(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe("删除“烟花爆竹”");
    await page.keyboard.press("Enter");
    expect(await list.getByRole("link").allTextContents()).toEqual(["防汛"]);
    await page.keyboard.press("Escape");
    expect(await list.isVisible()).toBe(false);
    await box.press("x");
    await box.press("Backspace");
    await list.getByRole("button", { name: "不再记住" }).click();
    expect(await list.isVisible()).toBe(false);
    await search(`?q=${encodeURIComponent("防汛")}`);
    await expect.poll(() => summary().textContent()).toMatch(/^找到/);
    expect(await page.evaluate(() => Object.values({ ...localStorage }).join())).not.toContain(
      "防汛",
    );
    await search("");
    expect(await page.getByRole("checkbox", { name: /记住/ }).isChecked()).toBe(false);
  });

  test("is nothing where the browser keeps nothing", async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await search(`?q=${encodeURIComponent("防汛")}`);
    await expect.poll(() => summary().textContent()).toMatch(/^找到/);
    await page.locator("main input[name=q]").fill("");
    await page.locator("main input[name=q]").pressSequentially("防");
    await expect.poll(() => page.getByRole("option").count()).toBeGreaterThan(0);
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
      const expected = scan(documents, topic).length;
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
      indexes: manifest.indexes.map((index) => ({ ...index, folder: "on-its-way" })),
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
    await page.waitForURL(/search\/index\.html\?q=/);
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
      await expect.poll(() => summary().textContent()).toMatch(/^没有(?:找到|一字不差)|^找到/);
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
    };
    const bars = () => page.locator(".match-bar").count();
    for (const value of hostile) {
      await open(`?hl=${value}#${value}`);
      expect(await bars()).toBe(0);
    }
    // A hash that is no encoding must not keep the matches from being marked.
    const character = (await page.locator("h1.title").textContent())?.trim().slice(0, 4) ?? "";
    await open(`?hl=${encodeURIComponent(character)}#%`);
    await expect.poll(bars).toBe(1);
    await open(`?hl=${encodeURIComponent(character)}+${"a".repeat(10_000)}`);
    await expect.poll(bars).toBe(1);
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
