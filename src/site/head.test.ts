import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { HeadElement } from "../page-kinds/chrome/head/head-element.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { buildWell } from "./fixtures/sample-build.ts";
import { withAdditions } from "./fixtures/with-additions.ts";

const files = {
  "content/documents/1.md": documentText(1),
  "content/static/css/more.css": "p { color: red; }",
};

const style: HeadElement = { tag: "link", attrs: { rel: "stylesheet", href: "/css/more.css" } };
const verification: HeadElement = { tag: "meta", attrs: { name: "verify", content: `"'<>&` } };

function build(root: string, head: readonly HeadElement[], full = false) {
  return withAdditions(root, { head }, () => buildWell(root, { base: "/a/", full }));
}

const headOf = (root: string, page: string) =>
  readFileSync(join(root, "dist", page, "index.html"), "utf8").split("</head>")[0] ?? "";

test("a project adds elements to the head of every page, after all styles of the program", async () => {
  const root = temporaryFolder(files);
  const before = await build(root, []);
  const data: HeadElement = {
    tag: "script",
    attrs: { type: "application/ld+json" },
    content: '{"name":"</script>"}',
  };
  const { summary } = await build(root, [verification, style, data]);
  expect(summary.renderedPages).toBe(before.summary.pages);
  for (const [page, up] of [
    ["", "./"],
    ["documents/QH001-2020-00001", "../../"],
    ["search", "../"],
  ] as const) {
    const head = headOf(root, page);
    expect(head).toMatch(
      /<link rel="stylesheet" href="[./]*assets\/[^>]*><meta name="verify" content="&quot;'<>&amp;"\/><link rel="stylesheet" href="[./]*css\/more\.css"\/><script type="application\/ld\+json">\{"name":"\\u003c\/script>"\}<\/script>$/,
    );
    expect(head).toContain(`href="${up}css/more.css"`);
  }
  const { summary: same } = await build(root, [verification, style, data]);
  expect(same.writtenFiles).toBe(0);
});

test("what an element loads has to be there", async () => {
  const root = temporaryFolder({ "content/documents/1.md": documentText(1) });
  await expect(build(root, [style, verification])).rejects.toThrow(
    "head of gongkai.config names files that are not there: content/static/css/more.css",
  );
});
