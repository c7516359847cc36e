import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bodyOf } from "../../content/source-text/body.ts";
import { programRoot } from "../../program/program-root.ts";
import { sharedSample } from "../../site/fixtures/sample-build.ts";
import { dataFormat, readSections } from "../../text/placed-sections.ts";
import { plainText } from "../../text/plain-text.ts";
import { renderText } from "../../text/rendering/render.ts";
import { examplesIn } from "../examples/examples.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const page = readFileSync(join(programRoot, "docs", "data.md"), "utf8");
const halves = page.split("## English");

/** The files beside the page of each document that is not withdrawn: their path without an ending. */
async function documents(): Promise<string[]> {
  const out = join(await sharedSample("/"), "dist");
  const lines = readFileSync(join(out, "data/documents.jsonl"), "utf8").trim().split("\n");
  return lines
    .map((line) => JSON.parse(line))
    .filter(({ withdrawal }) => !withdrawal)
    .map(({ slug }) => join(out, "documents", slug, slug));
}

const published = (path: string) => {
  const json = JSON.parse(readFileSync(`${path}.json`, "utf8"));
  const text = readFileSync(`${path}.txt`);
  return { json, text, sections: readSections(json.sections, text) };
};

test("JSON and plain text give back the sections of every document of the sample", async () => {
  const paths = await documents();
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths) {
    const { json, text, sections } = published(path);
    expect(sections, path).toEqual(renderText(bodyOf(readFileSync(`${path}.md`, "utf8"))).sections);
    expect(json).toMatchObject({ dataFormat, textBytes: text.length });
    expect(String(text)).toBe(`${json.title}\n\n${plainText({ sections })}\n`);
  }
});

test.each([
  ["Chinese", halves[0]],
  ["English", halves[1]],
])("the example on the %s page reads them as it stands", async (_, half = "") => {
  const [example, ...others] = examplesIn(half);
  expect(others).toEqual([]);
  const lines = example?.code.split("\n").filter((line) => line !== "") ?? [];
  expect(lines.length).toBeLessThanOrEqual(10);
  const file = join(temporaryFolder({ "read.mjs": example?.code ?? "" }), "read.mjs");
  const [path = ""] = (await documents()).filter((path) =>
    published(path).json.sections.some(({ rows }: { rows?: unknown }) => rows),
  );
  const said = execFileSync(process.execPath, [file, path], { encoding: "utf8" });
  expect(
    said
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual(published(path).sections.map(({ id, title, blocks }) => ({ id, title, blocks })));
});

test.each(halves)("the page tells the version and every name", (half) => {
  expect(half).toContain(`| ${dataFormat} | 0.2.0 |`);
  for (const name of "dataFormat textBytes sections id heading title blocks rows".split(" "))
    expect(half).toContain(`| \`${name}\` |`);
});
