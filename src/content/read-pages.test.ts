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
