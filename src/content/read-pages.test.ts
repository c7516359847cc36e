import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { listFolder } from "./folder/folder.ts";
import { readPages } from "./read-pages.ts";

test("a page that is a draft is no page, and is told of", async () => {
  const folder = listFolder(
    temporaryFolder({
      "guide.md": "---\n草稿: 是\n---\n\n指南。\n",
      "rules/a.md": "---\ntitle: 制度一\ndraft: true\n---\n\n第一条。\n",
      "rules/b.md": "---\ntitle: 制度二\ndraft: false\n---\n\n第一条。\n",
    }),
  );
  const { pages, diagnostics } = await readPages(folder);
  expect([pages.guide, pages.rules.map(({ slug }) => slug)]).toEqual([null, ["b"]]);
  expect(diagnostics.map(({ code, file, line }) => [code, file, line])).toEqual([
    ["page/draft", "guide.md", 2],
    ["page/draft", "rules/a.md", 3],
  ]);
});

test("a free page is known by its path, the page of a folder by that of the folder", async () => {
  const root = temporaryFolder({
    "pages/index.md": "各页。\n",
    "pages/关于.md": "---\n标题: 关于本站\n说明: 本站由谁办。\n---\n\n正文。\n",
    "pages/help/index.md": "怎样用。\n",
    "pages/help/搜索.md": "怎样搜索。\n",
    "pages/README.md": "怎样写。\n",
  });
  const { pages, diagnostics } = await readPages(listFolder(root));
  expect(pages.freePages.map(({ slug, title, description }) => [slug, title, description])).toEqual(
    [
      ["help", "help", null],
      ["help/搜索", "搜索", null],
      ["", "其他页面", null],
      ["关于", "关于本站", "本站由谁办。"],
    ],
  );
  expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
    ["page/note", "pages/README.md"],
  ]);
});

test("two free pages of one address are told of with both names", async () => {
  const root = temporaryFolder({
    "pages/help.md": "甲。\n",
    "pages/Help/index.md": "乙。\n",
    "pages/other/help.md": "丙。\n",
  });
  const { diagnostics } = await readPages(listFolder(root));
  expect(diagnostics).toEqual([
    expect.objectContaining({
      code: "file/same-page",
      file: "pages/Help/index.md",
      values: { found: "pages/Help/index.md", others: "pages/help.md" },
    }),
  ]);
});
