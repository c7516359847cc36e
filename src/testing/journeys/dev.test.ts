import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { dayIn } from "../../identifiers/time-zone.ts";
import { namesOfObjects, oddTargets, statusOf } from "../../server/fixtures/raw-request.ts";
import { openBrowser } from "./browser.ts";
import { type DevSite, openDevSite } from "./dev-site.ts";

let site: DevSite;
let browser: Browser;
let page: Page;
let complaints: string[];

const slug = "QH001-2018-00004";
let file: string;
let original: string;
let settings: string;
let settled: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([openDevSite(), openBrowser()]);
  file = join(site.content, "documents", "2018", `${slug}.md`);
  original = readFileSync(file, "utf8");
  settings = join(site.content, "portal.yaml");
  settled = readFileSync(settings, "utf8");
});

afterAll(() => site?.close());

beforeEach(async () => {
  page = await browser.newPage();
  complaints = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) complaints.push(message.text());
  });
});

afterEach(async () => {
  // A page that is just being loaded again may never say that it is closed: nobody waits, and it goes with the browser.
  page.close().catch(() => {});
  writeFileSync(file, original);
  writeFileSync(settings, settled);
  expect(complaints).toEqual([]);
});

/** What the page says sooner or later, by itself. */
function said(part = "body") {
  const text = () => page.locator(part).textContent({ timeout: 1000 });
  // Null while the page is being loaded again: neither what is expected nor what is not.
  return expect.poll(() => text().catch(() => null), { timeout: 30_000 });
}

const open = (address: string) => page.goto(site.url + address);

const yearThere = () => dayIn("Asia/Shanghai", new Date()).slice(0, 4);

test("a saved text, title and attachment show up in the open page", async () => {
  await open(`documents/${slug}/`);
  writeFileSync(file, `${original}\n\n刚刚写上的一段。\n`);
  await said(".text").toContain("刚刚写上的一段。");
  writeFileSync(file, original.replace(/^title:.*$/m, "title: 刚刚改过的名称"));
  await said("h1").toBe("刚刚改过的名称");
  expect(await page.locator(".text").textContent()).not.toContain("刚刚写上的一段。");
  const folder = file.replace(/\.md$/, "");
  mkdirSync(folder);
  writeFileSync(join(folder, "刚刚放上的附件.csv"), "甲,乙\n");
  await said("main").toContain("刚刚放上的附件");
  const href = await page.getByRole("link", { name: "刚刚放上的附件" }).getAttribute("href");
  const answer = await page.request.get(new URL(href ?? "", page.url()).href);
  expect(await answer.text()).toBe("甲,乙\n");
  rmSync(folder, { recursive: true });
  await said("main").not.toContain("刚刚放上的附件");
});

test("a new document stands at its address, and is gone when it is removed", async () => {
  const fresh = join(site.content, "documents", "2018", "新文件.md");
  await open("documents/QH001-2018-99999/");
  expect(await page.locator("h1").textContent()).not.toBe("新来的通知");
  const text = original.replaceAll(slug, "QH001-2018-99999").replace(/^documentNumber:.*\n/m, "");
  writeFileSync(fresh, text.replace(/^title:.*$/m, "title: 新来的通知"));
  await said("h1").toBe("新来的通知");
  rmSync(fresh);
  await said("h1").not.toBe("新来的通知");
});

test("a page of one's own and a file as it is show up, and nothing runs in the file", async () => {
  const [own, folder] = [join(site.content, "pages", "新页.md"), join(site.content, "static")];
  await open("pages/");
  writeFileSync(own, "---\ntitle: 刚刚写的页面\n---\n\n见[手册](/files/a.html)。\n");
  mkdirSync(join(folder, "files"), { recursive: true });
  const script = "<script>document.title = '运行了'</script>";
  writeFileSync(join(folder, "files", "a.html"), `<title>手册</title><h1>手册</h1>${script}`);
  await said("main").toContain("刚刚写的页面");
  await page.getByRole("link", { name: "刚刚写的页面" }).click();
  expect(await page.locator("h1").textContent()).toBe("刚刚写的页面");
  await expect
    .poll(async () => (await page.request.get(`${site.url}files/a.html`)).status())
    .toBe(200);
  const other = await browser.newPage();
  await other.goto(`${site.url}files/a.html`);
  expect(await other.locator("h1").textContent()).toBe("手册");
  expect(await other.title()).toBe("手册");
  await other.close();
  await page.reload();
  await said("[role=alert]").toMatch(/static\/files\/a\.html.*<script>/s);
  rmSync(folder, { recursive: true });
  rmSync(own);
  await open("pages/");
  await said("main").not.toContain("刚刚写的页面");
  await expect.poll(() => page.getByRole("alert").count(), { timeout: 30_000 }).toBe(0);
});

test("changed settings show up on every page", async () => {
  await open("");
  writeFileSync(settings, settled.replace(/^name:.*$/m, "name: 刚刚改过的栏目"));
  await said("header").toContain("刚刚改过的栏目");
  writeFileSync(settings, settled);
  await said("header").not.toContain("刚刚改过的栏目");
});

test("a look that is being chosen shows up, and stays while the next one is wrong", async () => {
  const choose = (look: string) => writeFileSync(settings, `${settled}\nlook:\n${look}`);
  const main = () =>
    page
      .evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--main"))
      .catch(() => null);
  await open("");
  choose('  colours: { main: "#14532d" }\n  home: [numbers, search]\n');
  await said("main h2").toBe("公开统计");
  await expect.poll(main).toBe("#14532d");
  choose('  colours: { main: "#22aa44" }\n');
  await said("[role=alert]").toContain("对比只有 2.71:1");
  // The page may be loading itself once more, with its styles still on their way.
  await expect.poll(main).toBe("#14532d");
  choose('  colours: { main: "#5b2c6f" }\n  navigation: [{ name: 主题, address: topics/ }]\n');
  await said("nav.columns").toContain("主题");
  await expect.poll(main).toBe("#5b2c6f");
  writeFileSync(settings, settled);
  await said("main").toContain("最新公开");
  await expect.poll(main).toBe("#0b4594");
});

test("an error is told with its place and its cure while the page stays, until it is mended", async () => {
  await open(`documents/${slug}/`);
  const title = await page.locator("h1").textContent();
  await expect.poll(() => page.getByRole("alert").count()).toBe(0);
  writeFileSync(file, original.replace(/^title:.*\n/m, ""));
  await said("[role=alert]").toContain(`documents/2018/${slug}.md`);
  await said("[role=alert]").toMatch(/内容有 1 处错误.*改法：/s);
  // The page may be loading itself once more.
  await expect.poll(() => page.getByRole("alert").isVisible()).toBe(true);
  await said("h1").toBe(title);
  writeFileSync(file, original);
  await expect.poll(() => page.getByRole("alert").count(), { timeout: 30_000 }).toBe(0);
  await said("h1").toBe(title);
});

test("the search page says that it cannot search yet, then of which build its search is", async () => {
  const note = page.getByRole("note").first();
  await open("search/");
  expect(await note.textContent()).toMatch(
    /还没有生成过，搜索不能用。.*npm run build -- --content/s,
  );
  // By the clock of the portal, where a year begins sooner than in other places; it may begin during the build.
  const years = [yearThere()];
  await site.build();
  years.push(yearThere());
  await open("search/?q=%E5%85%AC%E5%BC%80");
  expect(await note.textContent()).toMatch(
    new RegExp(
      `^搜索以 (?:${years.join("|")})年\\d+月\\d+日 \\d\\d:\\d\\d 的生成为准。.*npm run build`,
      "s",
    ),
  );
  await said(".search-summary").toMatch(/^找到/);
});

test("the page is styled, and nothing stands inline in it", async () => {
  await open(`documents/${slug}/`);
  const answer = await page.request.get(page.url());
  expect(await answer.text()).not.toMatch(/<style|<script(?![^>]* src=)|\sstyle=/);
  const band = await page
    .locator(".band")
    .evaluate((node) => getComputedStyle(node).backgroundColor);
  expect(band).not.toBe("rgba(0, 0, 0, 0)");
});

test("requests from elsewhere and odd ones are refused, and none fails", async () => {
  const port = Number(new URL(site.url).port);
  expect(await statusOf(port, "/zwgk/", "Host: evil.example\r\n")).toBe(421);
  expect(await statusOf(port, "POST /zwgk/")).toBe(405);
  for (const target of oddTargets) {
    expect(await statusOf(port, target.replace("BASE", "zwgk")), target).toBe(400);
  }
  for (const name of namesOfObjects) expect(await statusOf(port, `/zwgk/${name}`), name).toBe(404);
  const { headers } = await page.request
    .get(`${site.url}documents/${slug}/${slug}.md`)
    .then((answer) => ({ headers: answer.headers() }));
  expect(headers).toMatchObject({
    "content-type": "text/markdown; charset=utf-8",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
  });
});

test("a page whose text has gone from the cache is shown all the same", async () => {
  // At once: the preview, which has just been told of a change, may be writing there.
  renameSync(join(site.cache, "texts"), join(site.cache, "texts-gone"));
  const answer = await open(`documents/${slug}/`);
  expect(answer?.status()).toBe(200);
  expect((await page.locator(".text").textContent())?.length).toBeGreaterThan(200);
});
