import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CommandResult, runScriptIn } from "../../commands/fixtures/run-command.ts";
import { componentNames } from "../../extensions/component-names.ts";
import { programRoot } from "../../program/program-root.ts";
import { exampleDocument } from "./configuration-examples.ts";
import { type ExampleFile, projectExamplesIn, writeExample } from "./project-examples.ts";

const page = readFileSync(join(programRoot, "docs", "components.md"), "utf8");
const examples = projectExamplesIn(page);
const document = "documents/QH001-2026-00001/index.html";

/** By heading, in the order of the page: what stands on a page of the output. */
const outcomes: readonly [heading: string, path: string, shows: RegExp][] = [
  [
    "Header",
    document,
    /<p class="county-notice" data-astro-cid-\w+>本网站正在试运行.*?<\/p><div class="band">/,
  ],
  [
    "Footer",
    document,
    /<\/dl><p><a href="(?:\.\.\/)*guide\/index\.html">怎样申请公开<\/a><\/p><\/div><\/footer>/,
  ],
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
    /<meta name="renderer" content="webkit"\/><link rel="mask-icon" href="(?:\.\.\/)*icon\.svg"/,
  ],
];

/** The configuration of each example, as it stands, under a name of its own; one that joins them. */
const configurations = examples.flatMap(({ heading, files }) =>
  files.filter(isConfiguration).map(({ text }) => ({ path: `${heading}.config.ts`, text })),
);
const joining = {
  path: "gongkai.config.ts",
  text: `${examples.map(({ heading }) => `import ${heading} from "./${heading}.config.ts";\n`).join("")}
const all = [${examples.map(({ heading }) => heading).join()}];
export default {
  components: Object.assign({}, ...all.map(({ components }) => components)),
  head: all.flatMap(({ head = [] }) => head),
};
`,
};

function isConfiguration({ path }: ExampleFile): boolean {
  return path === "gongkai.config.ts";
}

/** A project beside the program, where pages are bundled in place. */
let root: string;
let built: CommandResult;

beforeAll(async () => {
  const beside = join(programRoot, ".gongkai");
  mkdirSync(beside, { recursive: true });
  root = mkdtempSync(join(beside, "example-"));
  const others = examples.flatMap(({ files }) => files.filter((file) => !isConfiguration(file)));
  const content = { path: "content/documents/a.md", text: exampleDocument };
  writeExample(root, { heading: "", files: [...others, ...configurations, joining, content] });
  built = await runScriptIn(root, "build", "--as-of", "2026-11-22");
});

afterAll(() => rmSync(root, { recursive: true }));

test("each of the components has an example, and so has the head", () => {
  const headings = examples.map(({ heading }) => heading);
  expect(headings).toEqual([...componentNames, "Head"]);
  expect(outcomes.map(([heading]) => heading)).toEqual(headings);
});

test.each(examples)(
  "the example of “$heading” has a configuration, and names no file of another",
  ({ files }) => {
    expect(files.filter(isConfiguration)).toHaveLength(1);
    const named = files.flatMap(({ text }) => text.match(/(?<=["'])\.{1,2}\/[^"']+/g) ?? []);
    const others = files.filter((file) => !isConfiguration(file));
    expect(named).toEqual(others.map(({ path }) => `./${path}`));
  },
);

test("the examples are built as they stand, all in one project", () => {
  expect(built.stderr + built.stdout).toContain("已生成：1 份文件");
  expect(built.code).toBe(0);
});

test.each(outcomes)("the example of “%s” shows what it is for", (_, path, shows) => {
  expect(readFileSync(join(root, "dist", path), "utf8")).toMatch(shows);
});
