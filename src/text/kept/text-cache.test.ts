import { mkdtemp, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { renderText } from "../rendering/render.ts";
import { DamagedTextError, hasText, prune, readText, textKeyOf, writeText } from "./text-cache.ts";

const key = textKeyOf("甲", "1");
const text = renderText("一、甲\n\n乙");
let cacheDir: string;

beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), "gongkai-text-"));
});

function pathOf(textKey: string): string {
  return join(cacheDir, "texts", textKey.slice(0, 2), `${textKey}.json.zst`);
}

test("a text is read as it was written", async () => {
  writeText(cacheDir, key, text);
  expect(await readText(cacheDir, key)).toEqual(text);
});

test("the key depends on the body and on the version of the pipeline", () => {
  expect(new Set([key, textKeyOf("乙", "1"), textKeyOf("甲", "2")]).size).toBe(3);
});

test("a missing text is refused", async () => {
  await expect(readText(cacheDir, key)).rejects.toThrow(DamagedTextError);
});

test.each([
  ["with a changed byte", (bytes: Buffer) => bytes.with(bytes.length >> 1, 0)],
  ["that is cut off", (bytes: Buffer) => bytes.subarray(0, -20)],
  ["that is empty", () => Buffer.alloc(0)],
])("an entry %s is refused and removed", async (_, damage) => {
  writeText(cacheDir, key, text);
  await writeFile(pathOf(key), damage(await readFile(pathOf(key))));
  await expect(readText(cacheDir, key)).rejects.toThrow(DamagedTextError);
  expect(await readdir(join(cacheDir, "texts", key.slice(0, 2)))).toEqual([]);
});

test("an entry that belongs to another key is refused", async () => {
  const other = `${key.slice(0, 2)}${textKeyOf("乙", "1").slice(2)}`;
  writeText(cacheDir, other, text);
  await writeFile(pathOf(key), await readFile(pathOf(other)));
  await expect(readText(cacheDir, key)).rejects.toThrow(DamagedTextError);
});

test("pruning keeps what is in use or new, and removes the rest", async () => {
  const [unused, fresh] = [textKeyOf("丙", "1"), textKeyOf("丁", "1")];
  for (const each of [key, unused, fresh]) writeText(cacheDir, each, text);
  for (const each of [key, unused]) await utimes(pathOf(each), 1e9, 1e9);
  await prune(cacheDir, new Set([key]));
  expect(await readText(cacheDir, key)).toEqual(text);
  expect(await readText(cacheDir, fresh)).toEqual(text);
  await expect(readText(cacheDir, unused)).rejects.toThrow(DamagedTextError);
});

test("pruning looks at the cache once an hour", async () => {
  const prunedAfter = async (hours: number) => {
    await utimes(join(cacheDir, "texts-pruned"), 0, Date.now() / 1000 - hours * 3600);
    writeText(cacheDir, key, text);
    await utimes(pathOf(key), 1e9, 1e9);
    await prune(cacheDir, new Set());
    return !hasText(cacheDir, key);
  };
  await prune(cacheDir, new Set());
  expect(await prunedAfter(0.9)).toBe(false);
  expect(await prunedAfter(1.1)).toBe(true);
});
