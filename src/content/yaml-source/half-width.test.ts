import fc from "fast-check";
import { expect, test } from "vitest";
import { halfWidthLines } from "./half-width.ts";

const first = (line: string) => halfWidthLines(line)[0]?.written;

test("signs are changed between brackets and around whole values, nowhere else", () => {
  expect(first("home: [search，columns]")).toBe("home: [search, columns]");
  expect(first("home: [search ， columns]")).toBe("home: [search, columns]");
  expect(first('- { name: "甲，乙", address: “a” }')).toBe('- { name: "甲，乙", address: "a" }');
  expect(first("main: “#14532d”")).toBe('main: "#14532d"');
  expect(first("title: 关于“三农”，以及乙")).toBeUndefined();
  expect(halfWidthLines("{ a：1；b：“2”}").at(-1)).toEqual({
    written: '{ a: 1, b: "2"}',
    values: {
      marks: "全角冒号、分号、全角引号",
      signs: "a full-width colon, a semicolon, full-width quotes",
    },
  });
});

test("what is in ASCII stays as it is, and each way to write a line is given once", () => {
  const signs = fc.constantFrom(..."，；、：“”[]{}\"',: a甲#-".split(""));
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 30 }), (all) => {
      const line = all.join("");
      const written = halfWidthLines(line).map((one) => one.written);
      expect(new Set([line, ...written]).size).toBe(written.length + 1);
      if (/^[\x20-\x3a\x3c-\x7e]*$/.test(line)) expect(written).toEqual([]);
    }),
  );
});
