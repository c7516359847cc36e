import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { filesBelow } from "./output-files.ts";
import { straysIn } from "./strays.ts";

let out: string;
const known = new Set(["index.html", "a/index.html", "a/b/c.txt", "d/e.txt"]);
const write = (path: string) => {
  mkdirSync(join(out, dirname(path)), { recursive: true });
  writeFileSync(join(out, path), "");
};
/** Long after everything here, and long before. */
const [later, earlier] = [Date.now() + 60_000, 0];

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "gongkai-strays-"));
  for (const path of known) write(path);
});

test("there are none where only what is known stands, or is gone", () => {
  expect(straysIn(out, known, earlier)).toEqual([]);
  rmSync(join(out, "d"), { recursive: true });
  expect(straysIn(out, known, earlier)).toEqual([]);
});

test.each([["f.txt"], ["a/f.txt"], ["a/b/f.txt"], ["a/new/deep/f.txt"], ["new/f.txt"]])(
  "%s is found",
  (path) => {
    write(path);
    expect(straysIn(out, known, earlier)).toEqual([path]);
    const all = filesBelow(out).filter((file) => !known.has(file));
    expect(straysIn(out, known, earlier)).toEqual(all);
  },
);

test("what was put there under another name is found", () => {
  renameSync(join(out, "d/e.txt"), join(out, "d/f.txt"));
  expect(straysIn(out, known, earlier)).toEqual(["d/f.txt"]);
});

test("folders that have not changed since are not looked into", () => {
  write("a/f.txt");
  expect(straysIn(out, known, later)).toEqual([]);
});
