import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { loadLines, saveLines } from "./kept-lines.ts";

const path = join(mkdtempSync(join(tmpdir(), "gongkai-lines-")), "a", "kept.jsonl");
const values = [{ 名称: "甲\n乙" }, [1, "二"], null];

test("what was kept is read again, and nothing else lies beside it", async () => {
  await saveLines(path, "1", values);
  expect(await loadLines(path, "1")).toEqual(values);
  expect(readdirSync(dirname(path))).toEqual(["kept.jsonl"]);
  await saveLines(path, "1", []);
  expect(await loadLines(path, "1")).toEqual([]);
});

test("what is missing, of another version, changed or cut off counts for nothing", async () => {
  expect(await loadLines(`${path}.none`, "1")).toBeNull();
  await saveLines(path, "1", values);
  expect(await loadLines(path, "2")).toBeNull();
  const whole = readFileSync(path);
  for (const damaged of [
    whole.with(20, 0),
    whole.subarray(0, -1),
    whole.subarray(1),
    Buffer.alloc(0),
  ]) {
    writeFileSync(path, damaged);
    expect(await loadLines(path, "1")).toBeNull();
  }
});
