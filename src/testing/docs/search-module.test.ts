import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as inNode from "../../api/search.ts";
import { programRoot } from "../../program/program-root.ts";
import * as api from "../../search/engine/api.ts";
import { facetNames } from "../../search/engine/document-values.ts";
import { notices } from "../../search/page-script/messages.ts";
import { sharedSample } from "../../site/fixtures/sample-build.ts";
import { examplesIn, runExample } from "../examples/examples.ts";
import { linkCheckout } from "../examples/link-checkout.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const page = readFileSync(join(programRoot, "docs", "search-module.md"), "utf8");
const [chinese = "", english = ""] = page.split("## English");

test("the module's page names every export, facet and notice in both languages", () => {
  const names = [...Object.keys(api), ...Object.keys(inNode), ...facetNames];
  for (const name of [...names, ...Object.keys(notices)]) {
    expect(chinese, name).toContain(`\`${name}`);
    expect(english, name).toContain(`\`${name}`);
  }
});

test.each([
  ["Chinese", chinese, /^共 (\d+) 件$/],
  ["English", english, /^(\d+) found$/],
])("the example for Node runs as it stands on the %s page", async (_, half, count) => {
  const [example, ...others] = examplesIn(half);
  if (!example) throw new Error("There is no example.");
  expect(others).toEqual([]);
  expect(example.code.split("\n").filter((line) => line !== "").length).toBeLessThanOrEqual(10);
  const folder = temporaryFolder({});
  linkCheckout(folder);
  symlinkSync(join(await sharedSample("/zwgk/"), "dist"), join(folder, "dist"), "junction");
  const { code, said } = await runExample(folder, example);
  expect(code, said).toBe(0);
  const [first = "", ...lines] = said.trimEnd().split("\n");
  expect(Number(count.exec(first)?.[1])).toBeGreaterThanOrEqual(lines.length);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    expect(line).toMatch(
      /^\d{4}-\d\d-\d\d .+ https:\/\/www\.example\.gov\.cn\/zwgk\/documents\/[^/]+\/$/,
    );
  }
});
