import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { mkdtemp, readFile, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { renderText } from "../rendering/render.ts";
import { textPackFiles, writeText } from "./fixtures/texts.ts";
import {
  DamagedTextError,
  hasText,
  keepText,
  packText,
  prune,
  readText,
  textKeyOf,
} from "./text-cache.ts";

const key = textKeyOf("甲", "1");
const text = renderText("一、甲\n\n乙");
let cacheDir: string;

beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), "gongkai-text-"));
});

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
  const [path = ""] = textPackFiles(cacheDir);
  await writeFile(path, damage(await readFile(path)));
  await expect(readText(cacheDir, key)).rejects.toThrow(DamagedTextError);
  expect(await readText(cacheDir, key).catch(() => null)).toBeNull();
});

test("an entry that belongs to another key is refused", async () => {
  keepText(cacheDir, key, packText(textKeyOf("乙", "1"), text));
  await expect(readText(cacheDir, key)).rejects.toThrow(DamagedTextError);
});

test("pruning keeps what is in use or new, and removes the rest", async () => {
  const [unused, fresh] = [textKeyOf("丙", "1"), textKeyOf("丁", "1")];
  for (const each of [key, unused]) writeText(cacheDir, each, text);
  for (const path of textPackFiles(cacheDir)) await utimes(path, 1e9, 1e9);
  writeText(cacheDir, fresh, text);
  await prune(cacheDir, new Set([key]));
  expect(await readText(cacheDir, key)).toEqual(text);
  expect(await readText(cacheDir, fresh)).toEqual(text);
  await expect(readText(cacheDir, unused)).rejects.toThrow(DamagedTextError);
});

test("pruning looks at the cache once an hour", async () => {
  const prunedAfter = async (hours: number) => {
    await utimes(join(cacheDir, "texts-pruned"), 0, Date.now() / 1000 - hours * 3600);
    writeText(cacheDir, key, text);
    for (const path of textPackFiles(cacheDir)) await utimes(path, 1e9, 1e9);
    await prune(cacheDir, new Set());
    return !hasText(cacheDir, key);
  };
  await prune(cacheDir, new Set());
  expect(await prunedAfter(0.9)).toBe(false);
  expect(await prunedAfter(1.1)).toBe(true);
});

test("the files in which former programs kept a text each are removed, and nothing else", () => {
  const folder = join(cacheDir, "texts", "ab");
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(cacheDir, "texts", "cd"));
  const former = [`${key}.json.zst`, `${key}.json.zst.1-2.tmp`];
  for (const name of [...former, "说明.md"]) writeFileSync(join(folder, name), "");
  for (const name of former) writeFileSync(join(cacheDir, "texts", "cd", name), "");
  prune(cacheDir, new Set());
  expect(readdirSync(join(cacheDir, "texts"))).toEqual(["ab"]);
  expect(readdirSync(folder)).toEqual(["说明.md"]);
});
