import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeAddress, relativeLink, wayToRoot } from "./address.ts";
import { fileOf } from "./page-file.ts";

test("a link leads up and down again, with Chinese encoded", () => {
  expect(relativeLink("documents/a/", "guide/")).toBe("../../guide/index.html");
  expect(relativeLink("documents/a/", "documents/b/")).toBe("../b/index.html");
  expect(relativeLink("documents/a/", "documents/a/表 1.pdf")).toBe("%E8%A1%A8%201.pdf");
  expect(relativeLink("", "documents/a/")).toBe("documents/a/index.html");
  expect(relativeLink("documents/a/", "documents/a/")).toBe("index.html");
  expect(relativeLink("documents/a/", "")).toBe("../../index.html");
  expect(relativeLink("", "")).toBe("index.html");
  expect(relativeLink("zwgk/2018/17.html", "guide/")).toBe("../../guide/index.html");
});

test("a browser follows every relative link to the file of the address it was made for", () => {
  const page = fc
    .array(fc.constantFrom("a", "文件", "b c", "1"), { maxLength: 4 })
    .map((segments) => segments.map((segment) => `${segment}/`).join(""));
  fc.assert(
    fc.property(page, page, (from, to) => {
      const start = `https://example.org/base/${encodeAddress(from)}`;
      const end = new URL(relativeLink(from, to), start);
      expect(end.pathname).toBe(`/base/${encodeAddress(fileOf(to))}`);
      expect(new URL(wayToRoot(from), start).pathname).toBe("/base/");
    }),
  );
});
