import { join, posix, resolve, win32 } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isOutputPath } from "./output-path.ts";

test.each([
  "index.html",
  "documents/QH001-2026-00001/附件 1.csv",
  "a..b/..c/d..",
  "a/问：答?.csv",
  "documents/a:b.csv",
  ".well-known/x",
])("%s is a path of an output", (path) => {
  expect(isOutputPath(path)).toBe(true);
});

test.each([
  "",
  ".",
  "..",
  "../a",
  "a/../../b",
  "a/./b",
  "a//b",
  "a/",
  "/a",
  "//host/share",
  "\\\\host\\share",
  "..\\a",
  "a\\..\\b",
  "C:/a",
  "c:a",
  "a/.. /b",
  "... /b",
  "a\0b",
  "x".repeat(5000),
  null,
  1,
  ["a"],
  {},
])("%j is none", (path) => {
  expect(isOutputPath(path)).toBe(false);
});

test("no path of an output leads out of it, on any system", () => {
  const sign = fc.constantFrom("a", "C", ":", ".", "..", " ", "/", "\\", "\0", "é");
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
      const path = signs.join("");
      if (!isOutputPath(path)) return;
      expect(resolve("/out", path).startsWith("/out/")).toBe(true);
      expect(posix.join("/out", path)).toBe(`/out/${path}`);
      expect(win32.join("D:\\out", path)).toBe(`D:\\out\\${path.replaceAll("/", "\\")}`);
      expect(win32.resolve("D:\\out", path).startsWith("D:\\out\\")).toBe(true);
      expect(join("out", path)).toBe(`out/${path}`);
    }),
    { numRuns: 2000 },
  );
});
