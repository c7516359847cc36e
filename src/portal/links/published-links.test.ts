import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { expect, test } from "vitest";
import { serve } from "../../server/serve.ts";
import { buildSite } from "../../site/build-site.ts";
import { bytesOf } from "../../site/fixtures/sample-build.ts";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";

const silent = { update: () => {}, clear: () => {} };

/** Builds a content folder into `dist` beside its cache; tells all findings by file, line and code. */
async function build(root: string, content: string, full = false) {
  const out = join(root, full ? "dist-full" : "dist");
  const options = { content, out, base: "/zwgk/", asOf: "2026-11-22", full };
  const cache = join(root, full ? "cache-full" : "cache");
  const { diagnostics, summary } = await buildSite({ ...options, cache }, silent);
  const said = diagnostics.map(({ code, file, line, values }) => ({ code, file, line, values }));
  return { out, said, isBuilt: summary !== null };
}

const names = [
  "附件 1.csv",
  "附件2.csv",
  "附件10.csv",
  "名单#2.csv",
  "增长5%.csv",
  "表 格%20.csv",
  "a+b&c=d.csv",
  "UPPER.CSV",
  "名单（2024）(终稿).csv",
  "何为'引号'；@$,.csv",
];

test("every file can be downloaded by its link in the text, below the text and in the JSON", async () => {
  const body = names.map((name) => `[${name}](<a/${name}>)\n`).join("\n");
  const content = temporaryFolder({
    "documents/a.md": documentText(1, "", body),
    "documents/b.md": documentText(2, "", `${body.replaceAll("](<a/", "](<../documents/a/")}\n`),
    ...Object.fromEntries(names.map((name) => [`documents/a/${name}`, `${name}的内容\n`])),
  });
  const { out, said, isBuilt } = await build(temporaryFolder({}), content);
  expect(said.filter(({ code }) => code.startsWith("link/"))).toEqual([]);
  expect(isBuilt).toBe(true);
  const server = await serve(out, "/zwgk/", 0);
  try {
    const { port } = server.address() as AddressInfo;
    for (const slug of ["QH001-2020-00001", "QH001-2020-00002"]) {
      const page = `http://127.0.0.1:${port}/zwgk/documents/${slug}/`;
      const html = readFileSync(join(out, "documents", slug, "index.html"), "utf8");
      const json = JSON.parse(readFileSync(join(out, "documents", slug, `${slug}.json`), "utf8"));
      const inPage = hrefsOf(parse(html)).filter((href) => /\.csv$/i.test(href));
      const inJson = json.attachments.map(({ href }: { href: string }) => href);
      expect(inPage).toHaveLength(2 * names.length);
      expect(inJson).toHaveLength(names.length);
      const wanted = new Set(names.map((name) => `${name}的内容\n`));
      for (const hrefs of [inPage, inJson]) {
        const got = new Set<string>();
        for (const href of hrefs) {
          const response = await fetch(new URL(href, page));
          expect(response.status, href).toBe(200);
          got.add(await response.text());
        }
        expect(got).toEqual(wanted);
      }
    }
  } finally {
    server.close();
  }
});

type Node = DefaultTreeAdapterTypes.Node;

function hrefsOf(node: Node): string[] {
  const own = "attrs" in node ? node.attrs.filter(({ name }) => name === "href") : [];
  const below = "childNodes" in node ? node.childNodes.flatMap(hrefsOf) : [];
  return [...own.map(({ value }) => value), ...below];
}

test("a changed heading of one document is told of in another that links to it, as by a full build", async () => {
  const content = temporaryFolder({
    "documents/a.md": documentText(1, "", "见[第二条](b.md#第二条)、[总则](b.md#总则)。\n"),
    "documents/b.md": documentText(2, "", "第一条　甲。\n\n第二条　乙。\n"),
    "documents/b/Thumbs.db": "x",
  });
  const root = temporaryFolder({});
  const edits = [
    () => {},
    () => appendFileSync(join(content, "documents/b.md"), "\n# 总则\n"),
    () => writeFileSync(join(content, "documents/b.md"), documentText(2, "", "# 总则\n\n甲。\n")),
    () => writeFileSync(join(content, "documents/b/~$名单.docx"), "x"),
  ];
  const codes: string[][] = [];
  for (const edit of edits) {
    edit();
    const incremental = await build(root, content);
    const full = await build(root, content, true);
    expect(incremental.said).toEqual(full.said);
    expect(bytesOf(incremental.out)).toEqual(bytesOf(full.out));
    codes.push(
      incremental.said.map(({ code, file, values }) => `${code} ${values.found ?? file}`).sort(),
    );
  }
  const thumbs = "file/system documents/b/Thumbs.db";
  expect(codes).toEqual([
    [thumbs, "link/no-anchor #总则"],
    [thumbs],
    [thumbs, "link/no-anchor #第二条"],
    [thumbs, "file/system documents/b/~$名单.docx", "link/no-anchor #第二条"],
  ]);
});
