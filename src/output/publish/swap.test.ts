import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { refusal, watchedDisk } from "../disk/fixtures/test-disks.ts";
import { swapFolders } from "./swap.ts";

function setUp(hasTarget = true) {
  const root = mkdtempSync(join(tmpdir(), "gongkai-swap-"));
  const folders = {
    target: join(root, "dist"),
    staging: join(root, "staging"),
    previous: join(root, "previous"),
  };
  const write = (folder: string, text: string) => {
    mkdirSync(folder);
    writeFileSync(join(folder, "a"), text);
  };
  if (hasTarget) write(folders.target, "old");
  write(folders.staging, "new");
  return { root, ...folders };
}

const read = (folder: string) => readFileSync(join(folder, "a"), "utf8");

/** Refuses to rename a folder from the n-th time on, so often. */
const refusing = (from: string, { times = Number.POSITIVE_INFINITY } = {}) => {
  let left = times;
  return watchedDisk((_, path) => {
    if (path === from && left-- > 0) throw refusal("EBUSY");
  });
};

test.each([true, false])(
  "a new output takes the place of the last (there is one: %s)",
  async (is) => {
    const folders = setUp(is);
    await swapFolders(
      watchedDisk(() => {}),
      folders,
    );
    expect(read(folders.target)).toBe("new");
    expect(readdirSync(folders.root)).toEqual(is ? ["dist", "previous"] : ["dist"]);
  },
);

test("where the last cannot be moved away, nothing has changed", async () => {
  const folders = setUp();
  await expect(swapFolders(refusing(folders.target), folders)).rejects.toMatchObject({
    path: folders.target,
    state: { name: "unchanged" },
  });
  expect(readdirSync(folders.root)).toEqual(["dist", "staging"]);
});

test("where the new cannot be put in place, the last is put back", async () => {
  const folders = setUp();
  await expect(swapFolders(refusing(folders.staging), folders)).rejects.toMatchObject({
    path: folders.staging,
    state: { name: "unchanged" },
  });
  expect(read(folders.target)).toBe("old");
  expect(readdirSync(folders.root)).toEqual(["dist", "staging"]);
});

test("where it cannot be put back either, the error says where it is", async () => {
  const folders = setUp();
  const disk = watchedDisk((_, path) => {
    if (path !== folders.target) throw refusal("EACCES");
  });
  await expect(swapFolders(disk, folders)).rejects.toMatchObject({
    state: { name: "away", previous: folders.previous },
  });
  expect(read(folders.previous)).toBe("old");
});

test("what is refused for a moment only is done", async () => {
  for (const name of ["target", "staging"] as const) {
    const folders = setUp();
    await swapFolders(refusing(folders[name], { times: 3 }), folders);
    expect(read(folders.target)).toBe("new");
  }
});
