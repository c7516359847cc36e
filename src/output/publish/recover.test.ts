import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dyingDisk, refusal, watchedDisk } from "../disk/fixtures/test-disks.ts";
import { type Files, TestFolder } from "./fixtures/test-build.ts";
import { finishPublishing } from "./recover.ts";

let folder: TestFolder;

beforeEach(() => {
  folder = new TestFolder();
});

afterEach(() => folder.remove());

const mark = { "data/documents.jsonl": "" };
const before: Files = {
  ...mark,
  "a/b": "1",
  "a/c": "1",
  d: "1",
  e: "1",
  old: "1",
  "a/gone/f": "1",
};
const few: Files = { ...mark, "a/b": "1", "a/c": "1", d: "2", e: "1", "new/g": "1" };
const many: Files = { ...mark, "a/b": "2", "a/c": "2", d: "2", e: "1", "new/g": "1" };
const blocked: Files = { ...mark, "a/b": "1", "a/c": "1", d: "1", e: "1", "old/h": "1" };

const sorted = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));

/** How many changes publishing makes to a file system. */
async function changesOf(files: Files): Promise<number> {
  const counting = new TestFolder();
  await counting.build(before);
  let changes = 0;
  await counting.build(files, { disk: watchedDisk(() => changes++) });
  counting.remove();
  return changes;
}

describe.each<[string, Files]>([
  ["few changes", few],
  ["many changes", many],
  ["a folder in the place of a file", blocked],
])("a build with %s that dies", (_, files) => {
  test("at any change leaves the last output or the next one, as soon as any command comes", async () => {
    await folder.build(before);
    const saved = `${folder.root}-saved`;
    cpSync(folder.root, saved, { recursive: true, preserveTimestamps: true });
    const changes = await changesOf(files);
    expect(changes).toBeGreaterThan(2);
    for (let done = 0; done <= changes; done++) {
      rmSync(folder.root, { recursive: true });
      cpSync(saved, folder.root, { recursive: true, preserveTimestamps: true });
      await folder.build(files, { disk: dyingDisk(done) }).catch(() => {});
      await finishPublishing(folder.out, { turnOf: () => 0 });
      expect([sorted(before), files].map(sorted)).toContainEqual(folder.read());
      await folder.build(files);
      expect(folder.read()).toEqual(sorted(files));
      expect(folder.beside()).toEqual([".dist.ledger", "dist"]);
    }
    rmSync(saved, { recursive: true });
  });
});

test("where nothing was begun, nothing is done, nor waited for", async () => {
  await finishPublishing(folder.out, { turnOf: () => 0 });
  await folder.build(before);
  writeFileSync(join(folder.root, ".dist.lock"), `${process.ppid} a`);
  mkdirSync(join(folder.root, `.dist.staging-${process.ppid}`));
  await finishPublishing(folder.out, { turnOf: () => 0 });
  expect(folder.beside()).toEqual([
    ".dist.ledger",
    ".dist.lock",
    `.dist.staging-${process.ppid}`,
    "dist",
  ]);
});

describe("what stands beside the output and no build has written", () => {
  const outside = (text: string) => {
    for (const path of ["content/a.md", "victim/a", "x"]) folder.write(path, text);
  };
  const stillOutside = () =>
    ["content/a.md", "victim/a", "x"].map((path) => readFileSync(join(folder.root, path), "utf8"));
  const dead = 2 ** 22 + 1;
  const notes: [string, (name: string) => void][] = [
    ["nothing", (name) => folder.write(name, "")],
    ["half a sentence", (name) => folder.write(name, '{"from":')],
    [
      "orders of an earlier version",
      (name) => {
        const order = {
          from: join(folder.root, "victim"),
          put: ["../x", "a"],
          remove: ["../x", "../content/a.md"],
        };
        folder.write(name, JSON.stringify(order));
      },
    ],
    ["a pipe", (name) => execFileSync("mkfifo", [join(folder.root, name)])],
    ["a folder", (name) => folder.write(`${name}/a`, "")],
    [
      "a ledger that was cut off",
      (name) => {
        folder.forgeLedger(name, [{ path: "new" }]);
        truncateSync(join(folder.root, name), 100);
      },
    ],
    [
      "paths out of the output",
      (name) => folder.forgeLedger(name, [{ path: "../x" }, { path: "../victim/a" }]),
    ],
    ["an absolute path", (name) => folder.forgeLedger(name, [{ path: join(folder.root, "x") }])],
    ["a path with \\", (name) => folder.forgeLedger(name, [{ path: "..\\x" }])],
    ["a size below nothing", (name) => folder.forgeLedger(name, [{ size: -1 }])],
    [
      "a time that is none",
      (name) => folder.forgeLedger(name, [{ mtimeMs: "1" as unknown as number }]),
    ],
    ["a hash that is none", (name) => folder.forgeLedger(name, [{ sha256: "../x" }])],
  ];
  const things = ["patch", "swap", "journal"];

  test.each(things.flatMap((thing) => notes.map(([what, forge]) => [thing, what, forge] as const)))(
    "a %s that holds %s is put away, said, and nothing outside is touched",
    async (thing, _, forge) => {
      outside("mine");
      await folder.build(before);
      const name = `.dist.${thing}-${dead}`;
      forge(name);
      folder.write(`.dist.staging-${dead}/planted`, "theirs");
      await folder.build(few);
      expect(folder.notices).toContainEqual({
        kind: "damaged-journal",
        path: join(folder.root, `${name}.damaged`),
      });
      expect(stillOutside()).toEqual(["mine", "mine", "mine"]);
      expect(folder.read()).toEqual(sorted(few));
      await folder.build(many);
      expect(folder.read()).toEqual(sorted(many));
    },
  );

  test("a patch without its staging folder, or with links in it, does not lead out either", async () => {
    outside("mine");
    await folder.build(before);
    folder.forgeLedger(`.dist.patch-${dead}`, [{ path: "a/b" }, { path: "link" }]);
    mkdirSync(join(folder.root, `.dist.staging-${dead}`));
    symlinkSync(join(folder.root, "x"), join(folder.root, `.dist.staging-${dead}`, "link"));
    await finishPublishing(folder.out, { turnOf: () => 0 });
    expect(existsSync(join(folder.out, "link"))).toBe(false);
    expect(stillOutside()).toEqual(["mine", "mine", "mine"]);
  });

  test("a staging folder with links to folders moves nothing of theirs into the output", async () => {
    outside("mine");
    await folder.build(before);
    folder.forgeLedger(`.dist.patch-${dead}`, [{ path: "docs/a.md" }, { path: "a/deep/a.md" }]);
    for (const link of ["docs", "a/deep"]) {
      const path = join(folder.root, `.dist.staging-${dead}`, link);
      mkdirSync(dirname(path), { recursive: true });
      symlinkSync(join(folder.root, "content"), path);
    }
    await finishPublishing(folder.out, { turnOf: () => 0 });
    expect(stillOutside()).toEqual(["mine", "mine", "mine"]);
    expect(existsSync(join(folder.out, "docs"))).toBe(false);
  });

  test("a link in the place of the previous output does not become the output", async () => {
    outside("mine");
    symlinkSync(join(folder.root, "content"), join(folder.root, `.dist.previous-${dead}`));
    await finishPublishing(folder.out, { turnOf: () => 0 });
    expect(folder.beside()).toEqual([]);
    expect(stillOutside()).toEqual(["mine", "mine", "mine"]);
  });

  test.each([
    ["puts a file in the place of a folder", "a"],
    ["puts a file below a file", "d/a"],
  ])("a patch that %s is put away, and said, not tried for ever", async (_, path) => {
    await folder.build(before);
    folder.forgeLedger(`.dist.patch-${dead}`, [{ path }]);
    folder.write(`.dist.staging-${dead}/${path}`, "theirs");
    await folder.build(few, { full: true });
    expect(folder.notices).toMatchObject([{ kind: "damaged-journal" }]);
    expect(folder.read()).toEqual(sorted(few));
  });

  test("a patch into a folder that somebody has made a link since is put away, and the link named", async () => {
    outside("mine");
    await folder.build(before);
    await folder.build(few, { disk: dyingDisk(0) }).catch(() => {});
    rmSync(join(folder.out, "a"), { recursive: true });
    symlinkSync(join(folder.root, "victim"), join(folder.out, "a"));
    const refused = { reason: "foreign-files", files: ["a"] };
    await expect(folder.build(few, { full: true })).rejects.toMatchObject(refused);
    expect(folder.notices).toMatchObject([{ kind: "damaged-journal" }]);
    expect(stillOutside()).toEqual(["mine", "mine", "mine"]);
    rmSync(join(folder.out, "a"));
    await folder.build(few, { full: true });
    expect(folder.read()).toEqual(sorted(few));
  });

  test("a ledger that leads out of the output names no file", async () => {
    outside("mine");
    await folder.build(before);
    folder.forgeLedger(".dist.ledger", [{ path: "../x" }]);
    const { old, ...rest } = before;
    rmSync(join(folder.out, "old"));
    await folder.build(many, { full: true });
    expect(folder.beside()).toEqual([".dist.ledger", "dist", "dist.old"]);
    expect(folder.read("dist.old")).toEqual(sorted(rest));
    expect(stillOutside()).toEqual(["mine", "mine", "mine"]);
    expect(folder.read()).toEqual(sorted(many));
  });

  test("folders in the places of ledgers keep no publication from being finished, or given up", async () => {
    await folder.build(before);
    const more = { ...before, d: "2", "new/g": "1" };
    await folder.build(more, { disk: dyingDisk(2) }).catch(() => {});
    rmSync(join(folder.root, ".dist.ledger"));
    for (const name of [".dist.ledger/a", ".dist.doubted/a"]) folder.write(name, "");
    await finishPublishing(folder.out, { turnOf: () => 0 });
    expect(folder.read()).toEqual(sorted(more));
    folder.write(".dist.doubted/a", "");
    folder.write(`.dist.patch-${dead}`, "");
    await folder.build({ ...more, d: "3" });
    expect(folder.read()).toEqual(sorted({ ...more, d: "3" }));
    expect(folder.notices).toMatchObject([{ kind: "damaged-journal" }]);
  });

  test("a folder in the place of the ledger is put away and said", async () => {
    await folder.build(before);
    rmSync(join(folder.root, ".dist.ledger"));
    folder.write(".dist.ledger/a", "whose");
    await folder.build(before);
    expect(folder.notices).toMatchObject([{ kind: "damaged-ledger" }]);
    expect(folder.beside()).toEqual([".dist.ledger", ".dist.ledger.damaged", "dist"]);
    await folder.build(few);
    expect(folder.read()).toEqual(sorted(few));
  });

  const id = "0123abcd-0123-0123-0123-0123456789ab";
  test.each([
    [".dist.previous-7/a", "put in place"],
    [`.dist.ledger.${id}.tmp`, "patched"],
  ])(
    "%s of an earlier version, killed when it had %s an output and not its ledger: nothing is refused as of others",
    async (left) => {
      await folder.build(before);
      cpSync(join(folder.root, ".dist.ledger"), join(folder.root, "saved"));
      await folder.build({ ...before, d: "2", "new/theirs": "1" });
      cpSync(join(folder.root, "saved"), join(folder.root, ".dist.ledger"));
      folder.write(left, "");
      await folder.build({ ...few, "new/g": "1" }, { full: true });
      expect(folder.read()).toEqual(sorted(few));
      expect(folder.read("dist.old")).toMatchObject({ "new/theirs": "1" });
      expect(folder.beside()).toEqual([".dist.ledger", "dist", "dist.old"]);
    },
  );

  test("a previous output that was left when all else was done leaves the ledger believed", async () => {
    await folder.build(before);
    folder.write(".dist.previous-7/a", "");
    folder.write("dist/theirs", "1");
    await expect(folder.build(few, { full: true })).rejects.toMatchObject({ files: ["theirs"] });
  });

  test("files that were never finished are cleared", async () => {
    const names = ["ledger", "patch-7", "swap-7", "journal-7"].map((of) => `${of}.${id}.tmp`);
    for (const name of names) folder.write(`.dist.${name}`, "");
    folder.write(`.dist.staging-${dead}/a`, "");
    await folder.build(before);
    expect(folder.beside()).toEqual([".dist.ledger", "dist"]);
  });
});

describe("a file that a program holds", () => {
  const held = (end: string) =>
    watchedDisk((_, path, to) => {
      if ([path, to].some((one) => one?.endsWith(end))) throw refusal("EBUSY");
    });

  test("stops a patch between two whole states; the next build goes on", async () => {
    await folder.build(before);
    await expect(folder.build(few, { disk: held("dist/d") })).rejects.toMatchObject({
      path: join(folder.out, "d"),
      state: { name: "partly", done: 1, of: 4 },
    });
    expect(folder.read()).toMatchObject({ "new/g": "1", d: "1", old: "1", "a/gone/f": "1" });
    await expect(folder.build(few, { disk: held("dist/d") })).rejects.toMatchObject({
      state: { name: "partly" },
    });
    await folder.build(before);
    expect(folder.notices).toMatchObject([{ kind: "finished" }]);
    expect(folder.read()).toEqual(sorted(before));
    expect(folder.beside()).toEqual([".dist.ledger", "dist"]);
  });

  test("stops a patch before its removals; the next build does them", async () => {
    await folder.build(before);
    await expect(folder.build(few, { disk: held("dist/old") })).rejects.toThrow("EBUSY");
    expect(folder.read()).toMatchObject({ "new/g": "1", d: "2", old: "1" });
    await folder.build(few);
    expect(folder.read()).toEqual(sorted(few));
  });

  test("in the last output leaves it where it was", async () => {
    await folder.build(before);
    const disk = watchedDisk((_, path) => {
      if (path === folder.out) throw refusal("EPERM");
    });
    await expect(folder.build(many, { disk })).rejects.toMatchObject({
      state: { name: "unchanged" },
    });
    expect(folder.read()).toEqual(sorted(before));
    expect(folder.beside()).toEqual([".dist.ledger", "dist"]);
  });

  test("keeps the output before last from being removed, not the next from its place", async () => {
    await folder.build(before);
    const disk = watchedDisk((change, path) => {
      if (change === "removeTree" && path.includes("previous")) throw refusal("EBUSY");
    });
    for (const files of [many, before]) {
      await folder.build(files, { disk, full: true });
      expect(folder.read()).toEqual(sorted(files));
    }
    expect(folder.notices.map(({ kind }) => kind)).toContain("left-over");
    await folder.build(few);
    expect(folder.beside()).toEqual([".dist.ledger", "dist"]);
  });

  test("keeps the ledger from its place: the next command puts it there", async () => {
    await folder.build(before);
    await expect(folder.build(few, { disk: held(".dist.ledger") })).rejects.toMatchObject({
      state: { name: "partly" },
    });
    await finishPublishing(folder.out, { turnOf: () => 0 });
    expect(folder.beside()).toEqual([".dist.ledger", "dist"]);
    await folder.build(few);
    expect(folder.read()).toEqual(sorted(few));
  });
});
