import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { renderFile } from "./render-file.ts";

vi.mock("./render.ts", () => {
  throw new Error("loaded");
});

test("the whole pipeline is loaded for a text with markup only", async () => {
  const cacheDir = mkdtempSync(join(tmpdir(), "gongkai-render-"));
  const path = join(cacheDir, "甲.md");
  const rendered = (body: string) => {
    writeFileSync(path, `---\ntitle: 甲\n---\n${body}\n`);
    return renderFile(path, { cacheDir, version: "1" }, () => {});
  };
  expect(await rendered("# 甲\n\n一、乙\n")).toMatchObject({ summary: { characters: 3 } });
  expect(await rendered("- 甲")).toMatchObject({ failure: { code: "failed" } });
});
