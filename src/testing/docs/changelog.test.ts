import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programRoot } from "../../program/program-root.ts";
import { currentFormat } from "../../schema/settings/current-format.ts";

const changelog = readFileSync(join(programRoot, "CHANGELOG.md"), "utf8");
const { version } = JSON.parse(readFileSync(join(programRoot, "package.json"), "utf8"));
/** Sections by version, the newest first. */
const sections = new Map(
  changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => [/^\[([^\]]+)\]/.exec(section)?.[1] ?? "", section] as const),
);

test("the version of the program is the newest of the changelog", () => {
  expect([...sections.keys()][0]).toBe(version);
});

test("every version has a number, a day and words in both languages, and is later than the one below", () => {
  let last = { number: Infinity, day: "9999" };
  for (const [name, section] of sections) {
    const [, major, minor, patch, day = ""] =
      /^\[(\d+)\.(\d+)\.(\d+)\] - (\d{4}-\d\d-\d\d)\n/.exec(section) ?? [];
    expect(day, name).toMatch(/^\d/);
    const number = [major, minor, patch].reduce((sum, part) => sum * 1000 + Number(part), 0);
    expect(number, name).toBeLessThan(last.number);
    expect(day <= last.day, name).toBe(true);
    expect(section.match(/\p{Script=Han}/gu)?.length, name).toBeGreaterThan(20);
    expect(section.match(/\b[a-z]{4,}\b/g)?.length, name).toBeGreaterThan(10);
    last = { number, day };
  }
});

test("the changelog and the page about upgrading name the content format of the program", () => {
  const [newest = ""] = sections.values();
  expect(newest).toContain(`内容格式版本：${currentFormat}。`);
  expect(newest).toContain(`Content format version: ${currentFormat}.`);
  const upgrading = readFileSync(join(programRoot, "docs/upgrading.md"), "utf8");
  const versions = Array.from(upgrading.matchAll(/^\| (\d+) \| \d/gm), ([, number]) =>
    Number(number),
  );
  const all = Array.from({ length: currentFormat + 1 }, (_, number) => number);
  // Once in each language.
  expect(versions).toEqual([...all, ...all]);
});
