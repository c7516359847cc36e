import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runScriptIn } from "../../commands/fixtures/run-command.ts";
import { componentNames } from "../../extensions/component-names.ts";
import { programRoot } from "../../program/program-root.ts";
import { exampleDocument } from "./configuration-examples.ts";
import { projectExamplesIn, writeExample } from "./project-examples.ts";

/** A project beside the program, where pages are bundled in place. */
function projectBeside(files: Record<string, string>): string {
  const beside = join(programRoot, ".gongkai");
  mkdirSync(beside, { recursive: true });
  const root = mkdtempSync(join(beside, "example-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const written = Object.entries(files).map(([path, text]) => ({ path, text }));
  writeExample(root, { heading: "", files: written });
  return root;
}

const page = readFileSync(join(programRoot, "docs", "components.md"), "utf8");
const document = "documents/QH001-2026-00001/index.html";

/** By heading, in the order of the page: what stands on a page of the output. */
const outcomes: readonly [heading: string, path: string, shows: RegExp][] = [
  [
    "Header",
    document,
    /<p class="county-notice" data-astro-cid-\w+>本网站正在试运行.*?<\/p><div class="band">/,
  ],
  ["Footer", document, /<\/dl><p><a href="\/guide\/">怎样申请公开<\/a><\/p><\/div><\/footer>/],
  ["Home", "index.html", /<main[^>]*><p class="lead">已公开 1 份文件<\/p><ul class="statutory">/],
  [
    "DocumentPage",
    document,
    /<p class="facts">对《关于做好防汛工作的通知》有疑问.*?<\/p><section class="after">/,
  ],
  [
    "MetadataTable",
    document,
    /<summary>文件信息<\/summary><dl class="metadata"><div><dt>索引号<\/dt>/,
  ],
  [
    "ListItem",
    "documents/index.html",
    /<li><time class="facts" datetime="2026-05-06">2026-05-06<\/time>/,
  ],
  [
    "Head",
    document,
    /<meta name="renderer" content="webkit"\/><link rel="mask-icon" href="\/icon\.svg"/,
  ],
];

test("each of the components has an example, and so has the head", () => {
  const headings = projectExamplesIn(page).map(({ heading }) => heading);
  expect(headings).toEqual([...componentNames, "Head"]);
  expect(outcomes.map(([heading]) => heading)).toEqual(headings);
});

test.each(projectExamplesIn(page))(
  "the example of “$heading” is built as it stands",
  async (example) => {
    const root = projectBeside({ "content/documents/a.md": exampleDocument });
    writeExample(root, example);
    const { stdout, stderr, code } = await runScriptIn(root, "build", "--as-of", "2026-11-22");
    expect(stderr + stdout).toContain("已生成：1 份文件");
    expect(code).toBe(0);
    const [, path = "", shows] = outcomes.find(([heading]) => heading === example.heading) ?? [];
    expect(readFileSync(join(root, "dist", path), "utf8")).toMatch(shows as RegExp);
  },
);
