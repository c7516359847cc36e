import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildIn, builtSample } from "./fixtures/sample-build.ts";

const file = "documents/2019/QH009-2019-00006.md";
let root: string;

beforeEach(async () => {
  root = await builtSample();
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
  const aliases = [
    "/404.html",
    "/old/1.html",
    "/documents/qh001-2018-00004",
    "/index.html",
    "/old/1.html/2.html",
    "/OLD/1.HTML/",
    "/index.html/a/",
  ];
  const { errors, summary } = await errorsWith(...aliases);
  expect(errors).toEqual([
    ["identity/taken-address", 3, "404.html"],
    ["identity/taken-alias", 5, "/documents/qh001-2018-00004"],
    ["identity/taken-address", 6, "index.html"],
    ["identity/taken-address", 7, "old/1.html/2.html"],
    ["identity/taken-address", 8, "OLD/1.HTML/index.html"],
    ["identity/taken-address", 9, "index.html/a/index.html"],
  ]);
  expect(summary).toBeNull();
});
