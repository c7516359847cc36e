import { expect, test } from "vitest";
import { aliasFile } from "./aliases.ts";

test("a former index number has its page among the documents", () => {
  expect(aliasFile("000014349/2017-00110")).toBe("documents/000014349_2017-00110/index.html");
});

test("a former address stays where it was", () => {
  expect(aliasFile("/zwgk/2018/17.html")).toBe("zwgk/2018/17.html");
  expect(aliasFile("/zwgk/2018/17/")).toBe("zwgk/2018/17/index.html");
});
