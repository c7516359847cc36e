import { expect, test } from "vitest";
import { normalizeBasePath } from "./base-path.ts";

test("a base path of any depth begins and ends with a slash", () => {
  expect(["/", "", "/a", "a/b/", "/a//b"].map(normalizeBasePath)).toEqual([
    "/",
    "/",
    "/a/",
    "/a/b/",
    "/a/b/",
  ]);
});

test("anything that is no path is refused", () => {
  for (const wrong of ["https://example.org/a/", "/../x/", "/a b/", "/a?b/", "C:\\x"]) {
    expect(() => normalizeBasePath(wrong)).toThrow(RangeError);
  }
});
