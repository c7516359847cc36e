import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { few, holdsFewFiles } from "./few-files.ts";
import { snapshotContent } from "./fingerprint.ts";
import { listFolder } from "./folder.ts";
import { FolderLook } from "./folder-look.ts";

const files = { "a.md": "甲", "documents/2025/b.md": "乙", "documents/2026/c.md": "丙" };
/** So many that a thread looks at them. */
const many = {
  ...files,
  ...Object.fromEntries(Array.from({ length: few }, (_, at) => [`documents/2024/${at}.md`, "丁"])),
};

/** What is seen, and whether a change is told of before. */
async function look(root: string, since: Date | null) {
  const thread = new FolderLook(root, since);
  const isChanged = await thread.isChanged;
  const { folder, snapshot } = await thread.seen;
  await thread.end();
  return { isChanged, folder, snapshot };
}

test("few files are told from many, in whatever folders they are", () => {
  expect(holdsFewFiles(temporaryFolder(files))).toBe(true);
  expect(holdsFewFiles(temporaryFolder(many))).toBe(false);
});

test.each([
  ["a thread sees what is seen without it", many],
  ["few files are seen without a thread", files],
])("%s", async (_, files) => {
  const root = temporaryFolder(files);
  // Of times to come: which of them pass for changed just now does not depend on when they are looked at.
  for (const file of Object.keys(files)) utimesSync(join(root, file), 4e9, 4e9);
  const [seen, folder] = [await look(root, null), listFolder(root)];
  const here = snapshotContent(folder);
  expect(seen.folder).toEqual(folder);
  expect(seen.snapshot?.fingerprint).toBe(here?.fingerprint);
  expect(seen.snapshot?.unsettled).toEqual(here?.unsettled);
  expect(here?.unsettled.size).toBe(folder.files.length);
  for (const order of [folder.files, folder.files.toReversed()]) {
    for (const file of order) {
      expect(seen.snapshot?.stamps.get(file)).toEqual(here?.stamps.get(file));
      expect(here?.stamps.get(file)).toMatchObject({ size: 3 });
    }
  }
  expect(seen.snapshot?.stamps.get("documents/2026/d.md")).toBeUndefined();
});

test("a folder that cannot be looked at whole is listed all the same", async () => {
  const root = temporaryFolder(files);
  rmSync(root, { recursive: true });
  const { isChanged, folder, snapshot } = await look(root, null);
  expect([isChanged, folder.files, snapshot]).toEqual([false, [], null]);
  expect(folder).toEqual(listFolder(root));
});

test.each([
  ["by a thread", many],
  ["without one", files],
])("that a file has changed since is told %s, and that none has", async (_, files) => {
  const root = temporaryFolder(files);
  const later = new Date(Date.now() + 60_000);
  expect((await look(root, later)).isChanged).toBe(false);
  expect((await look(root, new Date(0))).isChanged).toBe(true);
  writeFileSync(join(root, "a.md"), "丁");
  utimesSync(join(root, "a.md"), later, later);
  expect((await look(root, later)).isChanged).toBe(true);
});
