import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { programRoot } from "../../program/program-root.ts";

const read = (file: string) => readFileSync(join(programRoot, file), "utf8");
const { jobs } = parse(read(".github/workflows/test.yml"));
const runs: string[] = jobs.test.steps.flatMap(({ run }: { run?: string }) => run ?? []);

test("the program is tested on every system it promises to run on, as on the machine of its developers", () => {
  const systems = ["ubuntu-latest", "windows-latest", "macos-latest"];
  expect(jobs.test.strategy.matrix.os).toEqual(systems);
  for (const line of read(".ci/run").matchAll(/^npm (?:run --silent \w+|test)/gm)) {
    expect(runs).toContain(line[0]);
  }
});

test("each system builds the sample, for one day and one path, and all are compared with Linux byte for byte", () => {
  expect(
    runs.filter((line) => /^npm run build -- .*--as-of \S+ .*--base \S+/.test(line)),
  ).toHaveLength(1);
  const compared = jobs["same-bytes"].steps.flatMap(({ run }: { run?: string }) => run ?? []);
  expect(compared).toEqual([
    "diff -rq site-ubuntu-latest site-windows-latest",
    "diff -rq site-ubuntu-latest site-macos-latest",
  ]);
});
