import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { writeWhole } from "./write-whole.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-whole-"));
});

test.each([
  ["text", "甲乙"],
  ["bytes", Buffer.from("甲乙")],
  ["pieces", [Buffer.from("甲"), Buffer.from("乙")]],
])("%s is written, and its folder made", (_, content) => {
  const path = join(folder, "甲", "乙", "丙.json");
  writeWhole(path, content);
  expect(readFileSync(path, "utf8")).toBe("甲乙");
  expect(readdirSync(join(folder, "甲", "乙"))).toEqual(["丙.json"]);
});

test("what cannot be written whole leaves the file as it was, and nothing beside it", () => {
  const path = join(folder, "甲.json");
  writeWhole(path, "甲");
  function* pieces() {
    yield Buffer.from("乙");
    throw new Error("no space left");
  }
  expect(() => writeWhole(path, pieces())).toThrow("no space left");
  expect(readFileSync(path, "utf8")).toBe("甲");
  expect(readdirSync(folder)).toEqual(["甲.json"]);
});

test("what cannot take its place leaves nothing", () => {
  mkdirSync(join(folder, "甲.json", "乙"), { recursive: true });
  expect(() => writeWhole(join(folder, "甲.json"), "甲")).toThrow();
  expect(readdirSync(folder)).toEqual(["甲.json"]);
});
