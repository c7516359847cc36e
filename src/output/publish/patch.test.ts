import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { type Disk, systemDisk } from "../disk/disk.ts";
import { caseBlindDisk, dyingDisk, refusal, watchedDisk } from "../disk/fixtures/test-disks.ts";
import { canBePatched, type Patch, patchFolder } from "./patch.ts";

type Files = Record<string, string>;

function write(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Every file of a folder, sorted by path; folders that are empty are named too. */
function read(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const isEmpty = entry.isDirectory() && readdirSync(path).length === 0;
    const content = entry.isDirectory() ? "" : readFileSync(path, "utf8");
    return entry.isDirectory() && !isEmpty ? [] : [[relative(folder, path), content] as const];
  });
  return Object.fromEntries(paths.flat().sort(([a], [b]) => (a < b ? -1 : 1)));
}

const sorted = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Folders with an old output, and with what the wanted one puts into it. */
function setUp(old: Files, wanted: Files) {
  const root = mkdtempSync(join(tmpdir(), "gongkai-patch-"));
  const [target, from] = [join(root, "dist"), join(root, "staging")];
  const changed = Object.entries(wanted).filter(([path, content]) => old[path] !== content);
  for (const folder of [target, from]) mkdirSync(folder);
  write(target, old);
  write(from, Object.fromEntries(changed));
  const patch: Patch = {
    from,
    put: changed.map(([path]) => path),
    remove: Object.keys(old).filter((path) => !(path in wanted)),
  };
  return { root, target, patch };
}

const sameTurn = () => 0;

/** Names that are files in one output and folders in another. */
const path = fc.constantFrom("a", "a/b", "a/b/c", "a/d", "e", "e/f", "g");
const isTree = (files: Files) =>
  Object.keys(files).every((one) =>
    Object.keys(files).every((other) => !other.startsWith(`${one}/`)),
  );
const files = fc.dictionary(path, fc.constantFrom("1", "2")).filter(isTree);

describe("a patch", () => {
  test("turns any output into any other, also when it was broken off anywhere", async () => {
    let patched = 0;
    await fc.assert(
      fc.asyncProperty(files, files, fc.nat(8), async (old, wanted, changes) => {
        const { root, target, patch } = setUp(old, wanted);
        if (canBePatched(systemDisk, target, patch)) {
          patched++;
          await patchFolder(dyingDisk(changes), target, patch, sameTurn).catch(() => {});
          await patchFolder(systemDisk, target, patch, sameTurn);
          expect(read(target)).toEqual(sorted(wanted));
        } else {
          const clashes = (one: string, other: string) =>
            one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
          const isBlocked = patch.put.some((one) =>
            Object.keys(old).some((other) => clashes(one, other)),
          );
          expect(isBlocked).toBe(true);
        }
        rmSync(root, { recursive: true });
      }),
      { numRuns: 300 },
    );
    expect(patched).toBeGreaterThan(100);
  });

  test("puts what is new, then what changes, each in its turn, and removes last", async () => {
    const old = { "home.html": "1", "a.html": "1", "gone.html": "1", manifest: "1" };
    const wanted = {
      manifest: "2",
      "home.html": "2",
      "a.html": "2",
      "n/b.html": "2",
      "n/b.csv": "2",
    };
    const { target, patch } = setUp(old, wanted);
    const steps: string[] = [];
    const disk = watchedDisk((change, path, to) => {
      if (change !== "makeFolder") steps.push(`${change} ${relative(target, to ?? path)}`);
    });
    const turns = [/csv$/, /[ab]\.html$/, /home/, /^manifest$/];
    await patchFolder(disk, target, patch, (path) => turns.findIndex((turn) => turn.test(path)));
    expect(steps).toEqual([
      "rename n/b.csv",
      "rename n/b.html",
      "rename a.html",
      "rename home.html",
      "rename manifest",
      "removeFile gone.html",
    ]);
  });

  test("does not go through a link in the place of a folder", async () => {
    const { root, target, patch } = setUp({}, { "a/new": "1" });
    const elsewhere = join(root, "elsewhere");
    write(elsewhere, { old: "1" });
    symlinkSync(elsewhere, join(target, "a"));
    expect(canBePatched(systemDisk, target, patch)).toBe(false);
    const patching = patchFolder(systemDisk, target, { ...patch, remove: ["a/old"] }, sameTurn);
    await expect(patching).rejects.toMatchObject({ name: "PublishError", systemCode: "ENOTDIR" });
    expect(read(elsewhere)).toEqual({ old: "1" });
  });
});

describe.each<[string, (root: string) => Disk]>([
  ["tells letters' case", () => systemDisk],
  ["passes over letters' case", caseBlindDisk],
])("on a file system that %s", (_, diskIn) => {
  test.each<[string, Files, Files]>([
    ["a file", { "d/biao.csv": "1", "d/i": "1" }, { "d/Biao.CSV": "1", "d/i": "2" }],
    ["a folder", { "d/qh/i": "1", "d/qh/j": "1" }, { "d/QH/i": "2", "d/QH/k": "1" }],
    ["both", { "D/biao.csv": "1" }, { "d/BIAO.csv": "2" }],
  ])("%s is renamed in case, also when it was broken off anywhere", async (_, old, wanted) => {
    for (let changes = 0; changes < 12; changes++) {
      const { root, target, patch } = setUp(old, wanted);
      const disk = diskIn(root);
      await patchFolder(dyingDisk(changes, disk), target, patch, sameTurn).catch(() => {});
      await patchFolder(disk, target, patch, sameTurn);
      expect(read(target)).toEqual(sorted(wanted));
      rmSync(root, { recursive: true });
    }
  });
});

test.each<[string, Files, Files, Files]>([
  ["a file has its new name", { "d/a.csv": "1" }, { "d/A.CSV": "2" }, { "d/A.CSV": "2" }],
  ["a folder keeps its files", { "d/i": "1", "d/j": "1" }, { "D/i": "2" }, { "d/i": "2" }],
])("where a name is not given other letters, %s", async (_, old, wanted, found) => {
  for (let changes = 0; changes < 8; changes++) {
    const { root, target, patch } = setUp(old, wanted);
    const disk = caseBlindDisk(root, false);
    await patchFolder(dyingDisk(changes, disk), target, patch, sameTurn).catch(() => {});
    await patchFolder(disk, target, patch, sameTurn);
    expect(read(target)).toEqual(found);
    rmSync(root, { recursive: true });
  }
});

describe("a step that is refused", () => {
  test.each(["EPERM", "EBUSY", "EACCES", "ENOSPC", "ENOTEMPTY"])(
    "with %s is tried again",
    async (code) => {
      const { target, patch } = setUp({ old: "1" }, { new: "1" });
      let refused = 0;
      const disk = watchedDisk(() => {
        if (refused++ < 5) throw refusal(code);
      });
      const wait = vi.spyOn(disk, "wait");
      await patchFolder(disk, target, patch, sameTurn);
      expect(read(target)).toEqual({ new: "1" });
      expect(wait.mock.calls.map(([time]) => time)).toEqual([20, 40, 80, 160, 320]);
    },
  );

  test("for seconds is an error that names the file and says how far it came; the rest is for the next run", async () => {
    const { target, patch } = setUp({ a: "1", old: "1" }, { a: "2", new: "1" });
    const disk = watchedDisk((_, from) => {
      if (from.endsWith("/a")) throw refusal("EBUSY");
    });
    const wait = vi.spyOn(disk, "wait");
    await expect(patchFolder(disk, target, patch, sameTurn)).rejects.toMatchObject({
      path: join(target, "a"),
      systemCode: "EBUSY",
      state: { name: "partly", done: 1, of: 3 },
    });
    const waited = wait.mock.calls.reduce((sum, [time]) => sum + time, 0);
    expect(waited).toBeGreaterThan(3000);
    expect(waited).toBeLessThan(10_000);
    expect(read(target)).toEqual({ a: "1", new: "1", old: "1" });
    await patchFolder(systemDisk, target, patch, sameTurn);
    expect(read(target)).toEqual({ a: "2", new: "1" });
  });

  test("for another reason is not tried again", async () => {
    const { target, patch } = setUp({}, { new: "1" });
    const disk = watchedDisk(() => {
      throw refusal("EIO");
    });
    const wait = vi.spyOn(disk, "wait");
    await expect(patchFolder(disk, target, patch, sameTurn)).rejects.toMatchObject({
      systemCode: "EIO",
    });
    expect(wait).not.toHaveBeenCalled();
  });
});
