import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { manifest, manifestBlocks, manifestLists } from "../portal/addresses/mirror-addresses.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import type { BuildOptions } from "./build-options.ts";
import { buildSite } from "./build-site.ts";
import { bytesOf } from "./fixtures/sample-build.ts";
import { basePathOf } from "./load/base-path.ts";

const root = temporaryFolder({ "content/documents/a.md": documentText(1) });
const content = join(root, "content");
const out = join(root, "dist");
const progress = { update: () => {}, clear: () => {} };

const build = async (base: string | null, more: Partial<BuildOptions> = {}) => {
  const folders = { content, out, cache: join(root, "cache") };
  const options = { ...folders, asOf: "2026-11-22", full: false, baseHasToAgree: true, ...more };
  const { diagnostics, summary } = await buildSite({ ...options, base }, progress);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { errors, written: summary?.writtenFiles };
};
const setUrl = (url: string) => writeFileSync(join(content, "portal.yaml"), `url: ${url}\n`);
const builtBase = () =>
  / data-base="([^"]+)"/.exec(readFileSync(join(out, "404.html"), "utf8"))?.[1];

test("a portal stands at the path of its url, and says so where --base asks for another", async () => {
  expect((await build(null)).errors).toEqual([]);
  expect(builtBase()).toBe("/");

  setUrl("https://www.qinghe.example/zwgk/");
  expect((await build(null)).errors).toEqual([]);
  expect(builtBase()).toBe("/zwgk/");
  expect(await build(null)).toMatchObject({ errors: [], written: 0 });
  expect(await build("/zwgk/")).toMatchObject({ errors: [], written: 0 });

  const { errors, written } = await build("/other/");
  expect(written).toBeUndefined();
  expect(errors).toMatchObject([
    {
      code: "portal/base-contradiction",
      file: "portal.yaml",
      values: { found: "/other/", wanted: "/zwgk/", url: "https://www.qinghe.example/zwgk/" },
    },
  ]);
  expect(builtBase()).toBe("/zwgk/");

  setUrl("https://www.qinghe.example");
  expect((await build("/")).errors).toEqual([]);
  expect(builtBase()).toBe("/");
  setUrl("https://www.qinghe.example/zwgk");
  expect((await build("/zwgk/")).errors).toEqual([]);
  expect(builtBase()).toBe("/zwgk/");
  setUrl("https://www.qinghe.example/");
  expect((await build(null)).errors).toEqual([]);
  expect(builtBase()).toBe("/");
});

/** What says which bytes each file has. */
const lists = [manifest, manifestBlocks, ...Object.values(manifestLists)];

test("what is published is the same under any path, but for the page that hosts show at any address", async () => {
  writeFileSync(join(content, "portal.yaml"), "name: 政务公开\n");
  await build("/", { full: true });
  const before = bytesOf(out);
  expect(await build("/a/b/")).toMatchObject({ errors: [], written: 1 + lists.length });
  const after = bytesOf(out);
  const changed = [...after].filter(([file, bytes]) => before.get(file) !== bytes);
  expect(changed.map(([file]) => file).sort()).toEqual(["404.html", ...lists].sort());
  expect(after.size).toBe(before.size);
  const moved = join(root, "moved");
  await build("/a/b/", { out: moved, cache: join(root, "cache-moved") });
  expect(bytesOf(moved)).toEqual(after);
});

test("the path of a url is that of its folders", () => {
  expect(basePathOf("https://www.qinghe.example")).toBe("/");
  expect(basePathOf("https://www.qinghe.example/a/b")).toBe("/a/b/");
  expect(basePathOf("")).toBeNull();
});
