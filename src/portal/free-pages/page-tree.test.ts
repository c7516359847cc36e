import { expect, test } from "vitest";
import { pagePath } from "../addresses/path-segment.ts";
import type { SitePage } from "../model/portal.ts";
import { pageTree } from "./page-tree.ts";

/** A page as read from a file of `pages/`. */
function page(file: string, title: string): SitePage {
  const path = file.replace(/(?:(?:^|\/)index)?\.md$/, "");
  return { slug: pagePath(path), title, source: { file: `pages/${file}` } } as SitePage;
}

test("folders without a page of their own are nodes all the same, each after the one above it", () => {
  const nodes = pageTree({
    freePages: [page("a/b/第10步.md", "十"), page("a/b/第2步.md", "二"), page("a.md", "甲")],
  });
  expect(nodes.map((one) => [one.address, one.title, one.parent?.address ?? null])).toEqual([
    ["pages/", "其他页面", null],
    ["pages/a/", "甲", "pages/"],
    ["pages/a/b/", "b", "pages/a/"],
    ["pages/a/b/第10步/", "十", "pages/a/b/"],
    ["pages/a/b/第2步/", "二", "pages/a/b/"],
  ]);
  expect(nodes[2]?.children.map(({ title }) => title)).toEqual(["二", "十"]);
});

test("a page that stands above all gives them its title", () => {
  const [top, ...others] = pageTree({ freePages: [page("index.md", "专题")] });
  expect([top?.address, top?.title, others]).toEqual(["pages/", "专题", []]);
});

test("a folder keeps its name as written, and has an address that no file beside a page can have", () => {
  const [, folder, below] = pageTree({ freePages: [page("表.csv/a:b.md", "甲")] });
  expect(folder?.title).toBe("表.csv");
  expect(folder?.address).toMatch(/^pages\/表\.csv-[0-9a-f]{8}\/$/);
  expect(below?.address).toMatch(/^pages\/表\.csv-[0-9a-f]{8}\/a_b-[0-9a-f]{8}\/$/);
});

test("without free pages there is nothing", () => {
  expect(pageTree({ freePages: [] })).toEqual([]);
});
