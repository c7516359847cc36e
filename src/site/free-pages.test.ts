import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { expect, test } from "vitest";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { buildIn, buildWell, bytesOf } from "./fixtures/sample-build.ts";

const files = {
  "portal.yaml": "name: 政府信息公开\norgan: 青禾县人民政府\nurl: https://qinghe.example/\n",
  "documents/a.md": documentText(
    1,
    "",
    "见[帮助](../pages/help/搜索.md#引号)，[关于](/pages/about/)。\n",
  ),
  "pages/about.md":
    "---\ntitle: 关于本站\ndescription: 由谁办。\nupdatedOn: 2026-11-01\n---\n\n见[通知](QH001-2020-00001)和[表](about/表.csv)。\n",
  "pages/about/表.csv": "甲\n",
  "pages/help/搜索.md": "## 引号\n\n回[关于](../about.md)。\n",
};

function contentOf(more: Record<string, string | Buffer> = {}): string {
  const all = Object.entries({ ...files, ...more });
  return temporaryFolder(Object.fromEntries(all.map(([file, text]) => [`content/${file}`, text])));
}

const read = (root: string, file: string) => readFileSync(join(root, "dist", file), "utf8");

/** What stands in the middle of a page. */
const mainOf = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? "";

test("free pages and their folders have pages, links both ways, a place in both maps of the site", async () => {
  const root = contentOf();
  await buildWell(root);
  expect(read(root, "documents/QH001-2020-00001/index.html")).toMatch(
    /href="\.\.\/\.\.\/pages\/help\/%E6%90%9C%E7%B4%A2\/index\.html#[^"]+".*href="\.\.\/\.\.\/pages\/about\/index\.html"/s,
  );
  const about = mainOf(read(root, "pages/about/index.html"));
  expect(about).toContain('href="../../documents/QH001-2020-00001/index.html"');
  expect(about).toContain("2026-11-01");
  expect(read(root, "pages/about/about/表.csv")).toBe("甲\n");
  const help = mainOf(read(root, "pages/help/搜索/index.html"));
  expect(help).toMatch(/首页.*其他页面.*help.*aria-current="page">搜索/s);
  const folder = mainOf(read(root, "pages/help/index.html"));
  expect(folder).toContain("搜索");
  expect(mainOf(read(root, "pages/index.html"))).toMatch(/关于本站.*由谁办。.*help/s);
  expect(mainOf(read(root, "sitemap/index.html"))).toMatch(/其他页面.*关于本站/s);
  expect(read(root, "sitemap.xml")).toContain(
    "<loc>https://qinghe.example/pages/about/</loc><lastmod>2026-11-01</lastmod>",
  );
});

test("an edit of free pages gives byte for byte what a full build gives, and tells of addresses that are gone", async () => {
  const root = contentOf();
  await buildWell(root);
  writeFileSync(join(root, "content/pages/help/index.md"), "---\ntitle: 帮助\n---\n\n各种帮助。\n");
  rmSync(join(root, "content/pages/about.md"));
  rmSync(join(root, "content/pages/about/表.csv"));
  mkdirSync(join(root, "content/pages/新"));
  writeFileSync(join(root, "content/pages/新/甲.md"), "甲。\n");
  for (const file of ["documents/a.md", "pages/help/搜索.md"]) {
    const path = join(root, "content", file);
    writeFileSync(path, readFileSync(path, "utf8").replace(/[，回]\[关于\].*\n/, "\n"));
  }
  const { summary } = await buildWell(root);
  expect(summary.lost).toEqual(["pages/about/"]);
  const out = join(root, "full");
  await buildWell(root, { out, cache: join(root, "anew"), full: true });
  expect(bytesOf(join(root, "dist"))).toEqual(bytesOf(out));
  expect(existsSync(join(dirname(out), "dist/pages/about"))).toBe(false);
});

test("what is wrong with a free page is told as with any text, and nothing is built", async () => {
  const root = contentOf({
    "pages/坏.md": "<script>alert(1)</script>\n\n见[无](无.md)，身份证号 11010519491231002X。\n",
    "pages/未完.md": "写到【待填】。\n",
    "pages/图/a.png": "x",
  });
  const { diagnostics, summary } = await buildIn(root);
  expect(summary).toBeNull();
  const told = diagnostics.filter(({ file }) => file.startsWith("pages/"));
  expect(told.map(({ file, line, severity, code }) => [file, line, severity, code])).toEqual(
    expect.arrayContaining([
      ["pages/坏.md", 3, "error", "link/not-found"],
      ["pages/坏.md", 3, "error", "privacy/identity-number"],
      ["pages/未完.md", 1, "warning", "page/not-finished"],
      ["pages/图/a.png", undefined, "warning", "links/orphaned-file"],
    ]),
  );
});

test("a page that is not finished is not there, and what links to it says so", async () => {
  const root = contentOf({
    "pages/未完.md": "写到【待填】。\n",
    "rules/甲.md": "见[未完](../pages/未完.md)。\n",
  });
  const { diagnostics } = await buildWell(root);
  expect(diagnostics).toContainEqual(
    expect.objectContaining({ code: "link/held-back", file: "rules/甲.md" }),
  );
  expect(existsSync(join(root, "dist/pages/未完"))).toBe(false);
  expect(read(root, "pages/index.html")).not.toContain("未完");
});

test("script in a free page never reaches a reader", async () => {
  const root = contentOf({
    "pages/坏.md":
      '---\ntitle: "<img src=x onerror=alert(1)>"\ndescription: "</script><script>alert(2)</script>"\n---\n\n<b onclick="alert(3)">甲</b>\n',
  });
  await buildIn(root);
  for (const page of ["pages/坏/index.html", "pages/index.html", "sitemap/index.html"]) {
    const html = read(root, page);
    const text = mainOf(html);
    expect(text).toContain("&lt;img src=x");
    expect(text).not.toMatch(/<script|<img|<b [^>]*on/);
    const scripts = elementsOf(parse(html)).filter(({ tagName }) => tagName === "script");
    expect(scripts.flatMap(({ childNodes }) => childNodes)).toEqual([]);
  }
});

function elementsOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const below = "childNodes" in node ? node.childNodes.flatMap(elementsOf) : [];
  return "tagName" in node ? [node, ...below] : below;
}
