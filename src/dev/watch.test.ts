import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { FolderWatch, watchesTrees } from "./watch.ts";

let root: string;
let changes: ReturnType<typeof vi.fn<(paths: string[]) => void>>;
let watching: FolderWatch | undefined;

beforeEach(() => {
  root = temporaryFolder({ "a/b/c.md": "1", ".git/index": "1" });
  changes = vi.fn<(paths: string[]) => void>();
});

afterEach(() => watching?.close());

/** Does something, and expects that it is told. */
async function told(act: () => void, ...paths: string[]): Promise<void> {
  changes.mockClear();
  act();
  await expect.poll(() => changes.mock.calls.length).toBeGreaterThan(0);
  expect(changes.mock.calls.flat(2)).toEqual(expect.arrayContaining(paths));
}

describe.each([
  // Where a folder is held by its watch, the tests themselves could not move it.
  { how: "folder by folder", asTree: false, isTried: !watchesTrees },
  { how: "as one tree, as Windows and macOS do", asTree: true, isTried: true },
])("watched $how", ({ asTree, isTried }) => {
  beforeEach(() => {
    if (isTried) watching = new FolderWatch(root, changes, asTree);
  });

  test.runIf(isTried)("what is written, made, moved and removed at any depth is told", async () => {
    await told(() => writeFileSync(join(root, "a/b/c.md"), "2"), "a/b/c.md");
    await told(() => writeFileSync(join(root, "a/d.md"), "2"));
    await told(() => renameSync(join(root, "a/d.md"), join(root, "e.md")), "a/d.md", "e.md");
    await told(() => rmSync(join(root, "e.md")));
  });

  // Node imitates trees where the system does not watch them, and there misses a folder that comes again.
  const isReal = !asTree || watchesTrees;

  test.runIf(isTried && isReal)(
    "folders that are made later are watched too, and so is one that takes the place of another",
    async () => {
      await told(() => mkdirSync(join(root, "f/g"), { recursive: true }));
      await told(() => writeFileSync(join(root, "f/g/h.md"), "1"));
      await told(() => {
        rmSync(join(root, "f"), { recursive: true });
        mkdirSync(join(root, "f/g"), { recursive: true });
      });
      await told(() => writeFileSync(join(root, "f/g/i.md"), "1"));
    },
  );

  test.runIf(isTried)("many changes in a row are told together", async () => {
    await told(() => {
      for (let i = 0; i < 50; i++) writeFileSync(join(root, `a/${i}.md`), "1");
    });
    await setTimeout(200);
    expect(changes.mock.calls.length).toBeLessThan(10);
  });

  test.runIf(isTried)("hidden files are nobody's business", async () => {
    writeFileSync(join(root, ".git/index"), "2");
    writeFileSync(join(root, "a/.c.md.swp"), "2");
    await setTimeout(200);
    expect(changes).not.toHaveBeenCalled();
  });
});
