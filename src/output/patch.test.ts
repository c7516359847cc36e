import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { filesBelow } from "./output-files.ts";
import { carryOut, patchFolder } from "./patch.ts";

type Files = Record<string, string>;

function write(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const read = (folder: string): Files =>
  Object.fromEntries(
    filesBelow(folder)
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );

/** Folders with an old output, and with what the new one puts into it. */
function setUp(old: Files, put: Files) {
  const root = mkdtempSync(join(tmpdir(), "gongkai-patch-"));
  const [target, from] = [join(root, "dist"), join(root, "staging")];
  for (const folder of [target, from]) mkdirSync(folder);
  write(target, old);
  write(from, put);
  return { root, target, from, journal: join(root, "journal") };
}

/** Names that are files in one output and folders in another. */
const path = fc.constantFrom("a", "a/b", "a/b/c", "a/d", "e", "e/f", "g");
const isTree = (files: Files) =>
  Object.keys(files).every((one) =>
    Object.keys(files).every((other) => !other.startsWith(`${one}/`)),
  );
const files = fc.dictionary(path, fc.constantFrom("1", "2")).filter(isTree);

test("turns any output into any other, and is done when carried out twice", async () => {
  await fc.assert(
    fc.asyncProperty(files, files, async (old, wanted) => {
      const changed = Object.entries(wanted).filter(([path, content]) => old[path] !== content);
      const { root, target, from, journal } = setUp(old, Object.fromEntries(changed));
      const patch = {
        from,
        put: changed.map(([path]) => path),
        remove: Object.keys(old).filter((path) => !(path in wanted)),
      };
      patchFolder(target, patch, journal);
      expect(read(target)).toEqual(
        Object.fromEntries(Object.entries(wanted).sort(([a], [b]) => (a < b ? -1 : 1))),
      );
      expect(filesBelow(root).filter((file) => !file.startsWith("dist/"))).toEqual([]);
      rmSync(root, { recursive: true });
    }),
    { numRuns: 300 },
  );
});

test("is completed from wherever it was left", async () => {
  const wanted = { "a/new": "1", "b/index": "2", "c/index": "3" };
  const whole = setUp({ "a/old": "0", "b/index": "0" }, wanted);
  const patch = { from: whole.from, put: Object.keys(wanted), remove: ["a/old"] };
  for (let done = 0; done <= 3; done++) {
    const { target, from, journal } = setUp({ "a/old": "0", "b/index": "0" }, wanted);
    writeFileSync(journal, JSON.stringify({ ...patch, from }));
    for (const path of patch.put.slice(0, done)) {
      cpSync(join(from, path), join(target, path));
      rmSync(join(from, path));
    }
    carryOut(target, journal);
    expect(read(target)).toEqual(wanted);
  }
});
