import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderText } from "../rendering/render.ts";
import { writeText } from "./fixtures/texts.ts";
import { recentTexts } from "./recent-texts.ts";
import { DamagedTextError, textKeyOf } from "./text-cache.ts";

test("a text is read once while it is wanted, and again when others have come between", async () => {
  const cacheDir = mkdtempSync(join(tmpdir(), "gongkai-recent-"));
  const keys = Array.from({ length: 20 }, (_, index) => {
    const body = `第${index}条`;
    const key = textKeyOf(body, "1");
    writeText(cacheDir, key, renderText(body));
    return key;
  });
  const [first = ""] = keys;
  const readText = recentTexts(cacheDir);
  const text = await readText(first);
  for (const key of keys.slice(1, 3)) await readText(key);
  expect(await readText(first)).toBe(text);
  for (const key of keys.slice(3)) await readText(key);
  rmSync(cacheDir, { recursive: true });
  await expect(readText(first)).rejects.toThrow(DamagedTextError);
});
