import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildIn, sampleFolder } from "./sample-build.ts";

const file = "documents/2019/QH009-2019-00006.md";
let root: string;

beforeEach(() => {
  root = sampleFolder();
});

afterEach(() => rmSync(root, { recursive: true }));

/** Gives a document of the sample former addresses, and builds. */
async function errorsWith(...aliases: string[]) {
  const path = join(root, "content", file);
  const text = readFileSync(path, "utf8");
  const lines = ["---", "aliases:", ...aliases.map((alias) => `  - ${alias}`)];
  writeFileSync(path, text.replace("---", lines.join("\n")));
  const { errors, summary } = await buildIn(root);
  return { errors: errors.map(({ code, line, values }) => [code, line, values?.found]), summary };
}

test("a former address at which a page stands is refused, each in its line", async () => {
  const aliases = ["/guide/", "/old/1.html", "/Documents/qh001-2018-00004", "/index.html"];
  const { errors, summary } = await errorsWith(...aliases);
  expect(errors).toEqual([
    ["identity/taken-address", 3, "guide/index.html"],
    ["identity/taken-address", 5, "Documents/qh001-2018-00004"],
    ["identity/taken-address", 6, "index.html"],
  ]);
  expect(summary).toBeNull();
});

test.each(["/robots.txt", "/data/documents.csv", "/documents/feed.xml"])(
  "the former address %s, at which another file stands, is refused",
  async (alias) => {
    const { errors, summary } = await errorsWith(alias);
    expect(errors).toEqual([["identity/taken-address", undefined, alias.slice(1)]]);
    expect(summary).toBeNull();
  },
);
