import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { noteDamage, takeDamageNotes } from "../state/damaged-cache.ts";
import { clearCache, damageText, openCacheFolder } from "./cache-folder.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-cache-"));
  takeDamageNotes();
});

test("what was kept is cleared, and nothing that somebody has put beside it", () => {
  for (const name of ["texts/ab", "search/2026-0123456789ab", "content", "content.map"]) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  writeFileSync(join(folder, "portal.yaml"), "");
  clearCache(folder);
  expect(readdirSync(folder).sort()).toEqual(["content", "portal.yaml"]);
});

test("a folder that is missing is made, and nothing is left of the trial", async () => {
  await openCacheFolder(join(folder, "a", "b"), "zh");
  expect(readdirSync(join(folder, "a", "b"))).toEqual([]);
});

test("a plain file is refused with what to do", async () => {
  writeFileSync(join(folder, "文件"), "");
  for (const path of [join(folder, "文件"), join(folder, "文件", "下")]) {
    await expect(openCacheFolder(path, "zh")).rejects.toThrow(/^不能把中间结果写入 .*--cache/);
    await expect(openCacheFolder(path, "en")).rejects.toThrow(/^Intermediate .*--cache/);
  }
});

test("damage is told in one line, the first by name", () => {
  expect(damageText(folder, "zh")).toBeNull();
  noteDamage(join(folder, "content.map"));
  noteDamage(join(folder, "content.map"));
  expect(damageText(folder, "zh")).toBe(
    "保存的中间结果有的不是本程序写下的样子，已弃之重做：content.map。多半是存取时损坏；如果常有，请查一查谁能写它（docs/ci.md）。",
  );
  for (let count = 0; count < 12; count++) noteDamage(join(folder, "texts", `${count}\u001b[31m`));
  noteDamage(join(folder, "..", "elsewhere", "part"));
  noteDamage(join(folder, "..", "of another build"));
  const text = damageText(folder, "en", [join(folder, "..", "elsewhere")]) ?? "";
  expect(text).toContain("elsewhere/part, texts/0�[31m, texts/1�[31m, 13 in all.");
  expect(text).not.toMatch(/\p{Cc}/u);
  expect(takeDamageNotes()).toEqual([join(folder, "..", "of another build")]);
});
