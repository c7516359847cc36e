import { expect, test } from "vitest";
import { normalizeBasePath, portalUrlMeant } from "./base-path.ts";

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

test.each([
  ["https://www.qinghe.example/zwgk/index.html", "https://www.qinghe.example/zwgk/"],
  ["https://www.qinghe.example/zwgk/Default.aspx?a=1", "https://www.qinghe.example/zwgk/"],
  ["https://www.qinghe.example/zwgk/?from=1", "https://www.qinghe.example/zwgk/"],
  ["https://www.qinghe.example/zwgk/#a", "https://www.qinghe.example/zwgk/"],
  ["https://www.qinghe.example//zwgk", "https://www.qinghe.example/zwgk/"],
  ["https://a:b@www.qinghe.example/", "https://www.qinghe.example/"],
  ["https://www.qinghe.example/政务/", ""],
  ["https://www.qinghe.example/a%20b/", ""],
])("no portal stands at %s; meant is %j", (url, meant) => {
  expect(portalUrlMeant(url)).toBe(meant);
});

test.each(["https://www.qinghe.example", "http://a.example:8080/a/b", "https://a.example/v1.5/"])(
  "a portal can stand at %s",
  (url) => expect(portalUrlMeant(url)).toBeNull(),
);
