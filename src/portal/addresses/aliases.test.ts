import fc from "fast-check";
import { expect, test } from "vitest";
import { aliasAddress, formerSlugs } from "./aliases.ts";

test("a former index number has its page among the documents", () => {
  expect(aliasAddress("000014349/2017-00110")).toBe("documents/000014349_2017-00110/");
});

test("a former address stays where it was", () => {
  expect(aliasAddress("/zwgk/2018/17.html")).toBe("zwgk/2018/17.html");
  expect(aliasAddress("/zwgk/2018/17/")).toBe("zwgk/2018/17/");
  expect(aliasAddress("/zwgk/2018/17")).toBe("zwgk/2018/17/");
});

test("a former number and the address of its page are one", () => {
  const number = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{4,30}$/);
  fc.assert(
    fc.property(number, fc.constantFrom("", "/", "/index.html"), (slug, end) => {
      const written = `/documents/${slug}${end}`;
      expect(aliasAddress(written)).toBe(aliasAddress(slug));
      expect(formerSlugs([slug, written, "/zwgk/17.html"])).toEqual(new Set([slug]));
    }),
  );
});
