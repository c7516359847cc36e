import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { OutputChangedError } from "../folder/output-errors.ts";
import { Ledger } from "../ledger/ledger.ts";
import { type Files, TestFolder } from "./fixtures/test-build.ts";
import { openStaging } from "./staging.ts";

let folder: TestFolder;

beforeEach(() => {
  folder = new TestFolder();
});

afterEach(() => folder.remove());

const ways = { turnOf: () => 0 };
const open = () => openStaging(folder.out, folder.content, ways);
const old: Files = {
  "data/documents.jsonl": "old",
  "a/b": "1",
  "a/c": "1",
  "a/d": "1",
  "a/e": "1",
};
/** Publishing them puts few files into the output, or a whole new output in its place. */
const [few, whole] = [
  { ...old, "a/e": "2" },
  { "data/documents.jsonl": "new", "a/b": "2", "a/c": "2" },
];
const change = { kept: [], keptCount: 0, written: [], removed: [] };

describe("a staged output", () => {
  test("takes the place of the last one only when published", async () => {
    await folder.build(old);
    const staging = await open();
    writeFileSync(join(staging.folder, "a"), "new");
    expect(folder.read()).toEqual({ ...old });
    await staging.publish({ ...change, written: ["a"] }, (path) => writeFileSync(path, ""));
    expect(folder.read()).toEqual({ a: "new" });
    expect(folder.beside()).toEqual([".dist.ledger", "dist"]);
  });

  test("is refused when another build has published in the meantime", async () => {
    await folder.build(old);
    const staging = await open();
    await folder.build(few);
    await expect(staging.publish(change, () => {})).rejects.toThrow(OutputChangedError);
    expect(folder.read()).toEqual(few);
  });

  test("leaves nothing when discarded", async () => {
    await folder.build(old);
    await (await open()).discard();
    expect(folder.read()).toEqual(old);
    expect(folder.beside()).toEqual([".dist.ledger", "dist"]);
  });

  test("that cannot be recorded leaves the last one, and nothing else", async () => {
    for (const keptCount of [0, 3]) {
      await folder.build(old);
      const staging = await open();
      const publishing = staging.publish({ ...change, keptCount }, () => {
        throw new Error("the disk is full");
      });
      await expect(publishing).rejects.toThrow("full");
      await staging.discard();
      expect(folder.read()).toEqual(old);
      expect(folder.beside()).toEqual([".dist.ledger", "dist"]);
    }
  });

  test("is cleared by the next build when its number lives again, in a process of today", async () => {
    const left = join(folder.root, `.dist.staging-${process.ppid}`);
    mkdirSync(left);
    await folder.build(old);
    expect(existsSync(left)).toBe(true);
    utimesSync(left, 1e9, 1e9);
    await folder.build(few);
    expect(existsSync(left)).toBe(false);
  });
});

describe("an output folder is refused", () => {
  const opening = (out: string) => openStaging(join(folder.root, out), folder.content, ways);

  test("when it holds something Gongkai did not make", async () => {
    folder.write("dist/letter.txt", "mine");
    await expect(open()).rejects.toMatchObject({ reason: "foreign", files: ["letter.txt"] });
    expect(readFileSync(join(folder.out, "letter.txt"), "utf8")).toBe("mine");
  });

  test("when it overlaps the content, by whatever name", async () => {
    symlinkSync("content", join(folder.root, "link"));
    const inside = { reason: "inside-content" };
    for (const out of ["content", "content/dist", "link/dist"]) {
      await expect(opening(out)).rejects.toMatchObject(inside);
    }
    await expect(opening(".")).rejects.toMatchObject({ reason: "contains-content" });
    expect(existsSync(join(folder.content, "dist"))).toBe(false);
  });

  test("when it is no folder, or cannot be one", async () => {
    folder.write("file", "mine");
    symlinkSync("nowhere", join(folder.root, "link"));
    await expect(opening("file")).rejects.toMatchObject({ reason: "no-folder" });
    await expect(opening("file/dist")).rejects.toMatchObject({ reason: "no-folder" });
    await expect(opening("file/deep/dist")).rejects.toMatchObject({ reason: "no-folder" });
    await expect(opening("link")).rejects.toMatchObject({ reason: "dangling-link" });
    expect(readFileSync(join(folder.root, "file"), "utf8")).toBe("mine");
  });

  test.skipIf(process.platform !== "linux")("when it is mounted by itself", async () => {
    symlinkSync("/proc", join(folder.root, "link"));
    const mounted = { reason: "mount-point", folder: "/proc" };
    await expect(opening("link")).rejects.toMatchObject(mounted);
  });
});

describe("a folder that holds only what the system leaves", () => {
  test("passes for empty, and keeps it", async () => {
    folder.write("dist/.DS_Store", "its");
    await folder.build(old);
    expect(folder.read()).toEqual({ ".DS_Store": "its", ...old });
  });
});

describe.each<[string, Files]>([
  ["few files change", few],
  ["all is made anew", whole],
])("what somebody has put into an output: where %s", (_, next) => {
  const full = next === whole;

  test.each(["Thumbs.db", "a/.DS_Store"])("the system's %s stays", async (path) => {
    await folder.build(old);
    folder.write(`dist/${path}`, "its");
    await folder.build(next, { full });
    expect(folder.read()).toEqual(expect.objectContaining({ ...next, [path]: "its" }));
    await folder.build(old, { full });
    expect(folder.read()).toMatchObject({ [path]: "its" });
  });

  test("a file that was to go, and is another now, is refused and named", async () => {
    await folder.build({ ...old, "a/gone": "1" });
    writeFileSync(join(folder.out, "a/gone"), "mine");
    const refused = { reason: "foreign-files", files: ["a/gone"] };
    await expect(folder.build(next, { full })).rejects.toMatchObject(refused);
    expect(folder.read()).toEqual({ ...old, "a/gone": "mine" });
    rmSync(join(folder.out, "a/gone"));
    await folder.build(next, { full });
    expect(folder.read()).toEqual(next);
  });

  test("a link in the place of a folder of which a file was to go is refused and named", async () => {
    await folder.build({ ...old, "b/gone": "1" });
    folder.write("theirs/gone", "1");
    rmSync(join(folder.out, "b"), { recursive: true });
    symlinkSync(join(folder.root, "theirs"), join(folder.out, "b"));
    const refused = { reason: "foreign-files", files: ["b"] };
    await expect(folder.build(next, { full })).rejects.toMatchObject(refused);
    expect(folder.read("theirs")).toEqual({ gone: "1" });
    expect(folder.beside()).toEqual([".dist.ledger", "dist"]);
  });

  test("a file that was to go, and has the same bytes at another time, goes", async () => {
    await folder.build({ ...old, "a/gone": "1" });
    utimesSync(join(folder.out, "a/gone"), 1, 1);
    await folder.build(next, { full });
    expect(folder.read()).toEqual(next);
  });

  test("a forged ledger does not have what it does not know removed", async () => {
    await folder.build(old);
    folder.write("dist/CNAME", "mine");
    const ledger = Ledger.load<unknown, null>(folder.out, "1");
    const files = [...(ledger?.units.ids() ?? [])].flatMap((id) => ledger?.units.filesOf(id) ?? []);
    folder.forgeLedger(".dist.ledger", [...files, { path: "CNAME", size: 4, mtimeMs: 1 }]);
    const refused = { reason: "foreign-files", files: ["CNAME"] };
    await expect(folder.build(next, { full })).rejects.toMatchObject(refused);
    expect(folder.read()).toEqual({ CNAME: "mine", ...old });
  });
});

describe("when a whole output is replaced", () => {
  test("files that were put into the last one are refused and named, and stay", async () => {
    await folder.build(old);
    for (const path of ["CNAME", "a/mine.txt", ".git/HEAD"]) folder.write(`dist/${path}`, "mine");
    const refused = { reason: "foreign-files", files: [".git/", "CNAME", "a/mine.txt"] };
    await expect(folder.build(whole, { full: true })).rejects.toMatchObject(refused);
    expect(folder.read()).toEqual({
      CNAME: "mine",
      ".git/HEAD": "mine",
      "a/mine.txt": "mine",
      ...old,
    });
    expect(folder.beside()).toEqual([".dist.ledger", "dist"]);
  });

  test("a ledger of another version tells, too, which files are whose", async () => {
    await folder.build(old);
    const ledger = Ledger.load<unknown, null>(folder.out, "1");
    const all = [...(ledger?.units.ids() ?? [])].flatMap((id) => ledger?.units.filesOf(id) ?? []);
    Ledger.save(join(folder.root, ".dist.ledger"), "0", { cleanAt: 0, head: {}, details: null }, [
      ["unit", { key: "1", files: all }],
    ]);
    folder.write("dist/a/mine.txt", "mine");
    await expect(folder.build(whole)).rejects.toMatchObject({ files: ["a/mine.txt"] });
    rmSync(join(folder.out, "a/mine.txt"));
    await folder.build(whole);
    expect(folder.read()).toEqual(whole);
    expect(folder.beside()).toEqual([".dist.ledger", "dist"]);
  });

  describe("without a ledger", () => {
    beforeEach(async () => {
      await folder.build(old);
      rmSync(join(folder.root, ".dist.ledger"));
    });

    test("and without a file that is not written again, there is nothing to ask", async () => {
      await folder.build({ ...old, "a/new": "1" });
      expect(folder.beside()).toEqual([".dist.ledger", "dist"]);
    });

    test("a file where the next output has none at all is refused", async () => {
      folder.write("dist/CNAME", "mine");
      folder.write("dist/uploads/x", "mine");
      const refused = { reason: "foreign-files", files: ["CNAME", "uploads/"] };
      await expect(folder.build(whole)).rejects.toMatchObject(refused);
    });

    test("the last output is kept beside when nobody knows whose a file in it is", async () => {
      folder.write("dist/a/mine.txt", "mine");
      for (const kept of ["dist.old", "dist.old-2"]) {
        await folder.build(whole);
        const path = join(folder.root, kept);
        const files = [...(kept === "dist.old" ? ["a/d", "a/e"] : []), "a/mine.txt"];
        expect(folder.notices.at(-1)).toEqual({ kind: "set-aside", path, files });
        expect(folder.read(kept)).toMatchObject({ "a/mine.txt": "mine" });
        expect(folder.read()).toEqual(whole);
        rmSync(join(folder.root, ".dist.ledger"));
        folder.write("dist/a/mine.txt", "mine");
      }
    });
  });
});

test("an output that was moved away while it was replaced is put back", async () => {
  await folder.build(old);
  renameSync(folder.out, join(folder.root, `.dist.previous-${2 ** 22 + 1}`));
  await (await open()).discard();
  expect(folder.read()).toEqual(old);
});
