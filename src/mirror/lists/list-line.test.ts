import { expect, test } from "vitest";
import { listLine, parseListLine } from "./list-line.ts";

const hash = "0a".repeat(32);

test("a line says what it was made of", () => {
  const line = listLine("documents/一 二/a.csv", hash);
  expect(line).toBe(`${hash}  documents/一 二/a.csv\n`);
  expect(parseListLine(line.slice(0, -1))).toEqual({ path: "documents/一 二/a.csv", hash });
});

test.each(["a\nb", "a\rb", "a\u007f"])("no line can be made of %j", (path) => {
  expect(() => listLine(path, hash)).toThrow("no path for a list");
});

test.each([
  "",
  hash,
  `${hash}  `,
  `${hash} a`,
  `${hash} *a`,
  `\\${hash}  a`,
  `${hash.toUpperCase()}  a`,
  `${hash}  /etc/passwd`,
  `${hash}  ../a`,
  `${hash}  a/../../b`,
  `${hash}  a\\b`,
  `${hash}  C:/a`,
  `${hash}  a\r`,
])("%j is no line", (line) => {
  expect(parseListLine(line)).toBe(null);
});
