import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { UsageError } from "../diagnostics/usage-error.ts";
import { contentFolder, separateCacheFolder } from "./options.ts";

const root = mkdtempSync(join(tmpdir(), "gongkai-options-"));
const [content, out] = [join(root, "county", "content"), join(root, "county", "dist")];

beforeAll(() => {
  mkdirSync(content, { recursive: true });
  symlinkSync(content, join(root, "link"));
});

test.each([
  "county/content",
  "county/content/cache",
  "county",
  ".",
  "county/dist",
  "county/dist/cache",
  "link/cache",
])("a cache in %s overlaps another folder, and is refused", (cache) => {
  const asking = () => separateCacheFolder(join(root, cache), { content, out }, "zh");
  expect(asking).toThrow(UsageError);
});

test.each(["county/cache", "county/content-cache", "county/dist.old"])(
  "a cache in %s is taken",
  (cache) => {
    const path = join(root, cache);
    expect(separateCacheFolder(path, { content, out }, "zh")).toBe(path);
  },
);

test("the reason names both folders", () => {
  const asking = () => separateCacheFolder("/srv/zwgk", { content: "/srv/zwgk/content" }, "zh");
  expect(asking).toThrowErrorMatchingInlineSnapshot(
    `[UsageError: 中间结果的文件夹 /srv/zwgk 与内容文件夹 /srv/zwgk/content 是同一个，或者一个在另一个之内。请用 --cache 另选文件夹。]`,
  );
});

test("a content folder that is a file, or none, is named as wrong", () => {
  const file = join(root, "county", "a.md");
  writeFileSync(file, "");
  for (const path of [file, join(root, "nowhere"), "a\0b"]) {
    expect(() => contentFolder(path, "zh")).toThrow(UsageError);
  }
  expect(contentFolder(content, "zh")).toBe(content);
});
