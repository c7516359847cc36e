import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { ContentMemory } from "../content/content-memory.ts";
import { listFolder } from "../content/folder/folder.ts";
import { readContent } from "../content/read-content.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { checkFiles } from "./check-files.ts";
import { documentWith } from "./fixtures/found.ts";
import { takeReports } from "./kept-reports.ts";

const issued = "issuedOn: 2024-03-04\npublishedOn: 2024-03-05";
const signed = "请遵照执行。\n\n2024年3月14日\n";

/** Checks a folder; tells the findings and how many files were looked at. */
async function check(root: string, cache: string, own: ReadonlySet<string> | null = null) {
  const folder = listFolder(root);
  const memory = ContentMemory.none(root);
  const content = await readContent(folder, { memory });
  const onProgress = vi.fn();
  const scope = { folder, memory, own };
  const { reports } = await checkFiles(content, scope, { cache, workers: 1, onProgress });
  const found = [...reports]
    .flatMap(([file, { findings }]) => findings.map(({ rule, line }) => `${file}:${line} ${rule}`))
    .filter((line) => /(?:dates|privacy)\/|foreign-host/.test(line));
  return { found, files: [...reports.keys()], looked: onProgress.mock.calls.length };
}

const portal = () =>
  temporaryFolder({
    "documents/a.md": documentWith(issued, signed),
    "documents/b.md": documentWith(issued, signed),
    "documents/broken.md": documentWith(`${issued}\nvalidity: 好`, signed),
    "guide.md": "# 指南\n",
  });
const all = [
  "documents/a.md:11 dates/signature",
  "documents/b.md:11 dates/signature",
  "documents/broken.md:12 dates/signature",
];

test("only files that have changed are looked at again, documents with errors included", async () => {
  const root = portal();
  const cache = temporaryFolder({});
  expect(await check(root, cache)).toMatchObject({ found: all, looked: 4 });
  expect(await check(root, cache)).toMatchObject({ found: all, looked: 0 });
  const path = join(root, "documents/b.md");
  writeFileSync(path, readFileSync(path, "utf8").replace("14日", "4日"));
  expect(await check(root, cache)).toMatchObject({ found: [all[0], all[2]], looked: 1 });
});

test("a setting that rules look by has all looked at again, one of strictness none", async () => {
  const root = portal();
  const cache = temporaryFolder({});
  await check(root, cache);
  writeFileSync(join(root, "portal.yaml"), "checks:\n  rules: {dates/signature: off}\n");
  expect(await check(root, cache)).toMatchObject({ found: all, looked: 0 });
  writeFileSync(join(root, "portal.yaml"), "checks:\n  wrongWords: {截止目前: 截至目前}\n");
  expect(await check(root, cache)).toMatchObject({ looked: 4 });
});

test("a link to the portal's own site leads to a site of the government", async () => {
  const link = "见[指南](https://zwgk.qinghe.example/guide/)。";
  const root = temporaryFolder({ "documents/a.md": documentWith(issued, link) });
  const cache = temporaryFolder({});
  expect((await check(root, cache)).found).toEqual(["documents/a.md:9 links/foreign-host"]);
  writeFileSync(join(root, "portal.yaml"), "url: https://zwgk.qinghe.example/\n");
  expect((await check(root, cache)).found).toEqual([]);
});

test("a part looks at its own documents, and the whole takes over what parts have found", async () => {
  const root = portal();
  const [one, other, whole] = [temporaryFolder({}), temporaryFolder({}), temporaryFolder({})];
  const own = (name: string) => new Set([`documents/${name}.md`]);
  expect((await check(root, one, own("a"))).files).toEqual(["documents/a.md"]);
  expect((await check(root, other, own("b"))).files).toEqual(["documents/b.md"]);
  takeReports(whole, [one, other]);
  expect(await check(root, whole)).toMatchObject({ found: all, looked: 2 });
});

test("attachments are looked at in a worker, once", async () => {
  const root = temporaryFolder({
    "documents/a.md": documentWith(issued, "[名单](a/名单.csv)\n"),
    "documents/a/名单.csv": "姓名,电话\n甲,13900001234\n",
  });
  const cache = temporaryFolder({});
  const first = await check(root, cache);
  expect(first.files).toContain("documents/a/名单.csv");
  expect(first.found.join("\n")).toContain("privacy/mobile-number");
  expect(await check(root, cache)).toEqual({ ...first, looked: 0 });
});
