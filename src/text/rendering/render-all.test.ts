import { appendFile, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { textPackFiles } from "../kept/fixtures/texts.ts";
import { DamagedTextError, prune, readText, textKeysIn } from "../kept/text-cache.ts";
import type { TextSummary } from "../text.ts";
import { renderText } from "./render.ts";
import { renderAll, type TextFailure } from "./render-all.ts";

let folder: string;
let cacheDir: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongkai-text-"));
  cacheDir = join(folder, "cache");
});

async function write(name: string, body: string): Promise<{ path: string }> {
  const path = join(folder, name);
  await writeFile(path, `---\ntitle: 通知\n---\n${body}`);
  return { path };
}

async function render(...files: { path: string }[]): Promise<TextSummary[]> {
  return (await renderAll(files, { cacheDir, workers: 2 })).map(summaryOf);
}

function summaryOf(result: TextSummary | TextFailure): TextSummary {
  if ("failure" in result) throw new Error(result.failure.message);
  return result;
}

test("summaries come in the order of the files, texts lie in the cache", async () => {
  const bodies = Array.from(
    { length: 20 },
    (_, index) => `第${index}号通知 [表](表${index}.pdf)\n`,
  );
  const files = await Promise.all(bodies.map((body, index) => write(`${index}.md`, body)));
  const summaries = await render(...files);
  for (const [index, { textKey, ...summary }] of summaries.entries()) {
    const text = renderText(bodies[index] ?? "");
    const { characters, language, references } = text;
    expect(summary).toEqual({ characters, language, references });
    expect(await readText(cacheDir, textKey)).toEqual(text);
  }
});

test("only what has changed is rendered again", async () => {
  const same = await write("甲 乙.md", "甲");
  const changed = await write("乙.md", "乙");
  const [first, second] = await render(same, changed);
  await appendFile(changed.path, "丙");
  const [before, after] = await render(same, changed);
  expect(before).toEqual(first);
  expect(after?.textKey).not.toBe(second?.textKey);
  expect(textKeysIn(cacheDir).size).toBe(3);
});

test("when nothing has changed, no worker is needed", async () => {
  const file = await write("甲.md", "甲");
  const summaries = await render(file);
  expect(await renderAll([file], { cacheDir, workers: 0 })).toEqual(summaries);
});

test("front-matter may change without the text being rendered again", async () => {
  const file = await write("甲.md", "甲");
  const summaries = await render(file);
  await writeFile(file.path, "---\ntitle: 决定\n---\n甲");
  expect(await render(file)).toEqual(summaries);
  expect(textKeysIn(cacheDir).size).toBe(1);
});

test("a damaged text is noticed when it is read, and rendered again; a lost index too", async () => {
  const file = await write("甲.md", "一、甲\n\n乙");
  const [summary] = await render(file);
  const [path = ""] = textPackFiles(cacheDir);
  await writeFile(path, "damaged");
  await expect(readText(cacheDir, summary?.textKey ?? "")).rejects.toThrow(DamagedTextError);
  expect(await render(file)).toEqual([summary]);
  expect(await readText(cacheDir, summary?.textKey ?? "")).toEqual(renderText("一、甲\n\n乙"));

  await writeFile(join(cacheDir, "summaries.map"), '["x","y"]\n[');
  expect(await render(file)).toEqual([summary]);
  await rm(cacheDir, { recursive: true });
  expect(await render(file)).toEqual([summary]);
});

test("where one text turns out to be missing, all that are missing are rendered again", async () => {
  const files = [
    await write("甲.md", "甲"),
    await write("乙.md", "乙"),
    await write("丙.md", "丙"),
  ];
  const summaries: TextSummary[] = [];
  for (const file of files) summaries.push(...(await render(file)));
  const [, ...gone] = textPackFiles(cacheDir);
  for (const path of gone) await rm(path);
  const kept = textKeysIn(cacheDir);
  const missing = summaries.find(({ textKey }) => !kept.has(textKey))?.textKey ?? "";
  await expect(readText(cacheDir, missing)).rejects.toThrow(DamagedTextError);
  expect(await render(...files)).toEqual(summaries);
  for (const { textKey } of summaries) await readText(cacheDir, textKey);
  expect(await renderAll(files, { cacheDir, workers: 0 })).toEqual(summaries);
});

test("a text that was pruned is rendered again when it is wanted again", async () => {
  const file = await write("甲.md", "甲");
  const summaries = await render(file);
  for (const path of textPackFiles(cacheDir)) await utimes(path, 1e9, 1e9);
  prune(cacheDir, new Set());
  expect(textKeysIn(cacheDir).size).toBe(0);
  expect(await render(file)).toEqual(summaries);
  expect(textKeysIn(cacheDir).size).toBe(1);
});

test("progress counts every file once", async () => {
  const files = [await write("甲.md", "甲"), await write("乙.md", "乙")];
  const seen: string[] = [];
  const onProgress = (done: number, total: number) => seen.push(`${done}/${total}`);
  await renderAll(files, { cacheDir, workers: 2, onProgress });
  await renderAll(files, { cacheDir, workers: 2, onProgress });
  expect(seen).toEqual(["0/2", "1/2", "2/2", "2/2"]);
});

test("a file that cannot be rendered is named and stops no other", async () => {
  const deep = await write("深.md", `甲\n\n${"> ".repeat(10_000)}乙`);
  const gone = { path: join(folder, "没有.md") };
  const good = await write("好.md", "甲");
  const results = await renderAll([deep, gone, good], { cacheDir, workers: 1 });
  expect(results[0]).toMatchObject({
    path: deep.path,
    failure: { code: "too-deep", message: "50", line: 3 },
  });
  expect(results[1]).toMatchObject({ path: gone.path, failure: { code: "failed" } });
  expect(summaryOf(results[2] as TextSummary).characters).toBe(1);
});
