import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { straysIn } from "./strays.ts";

let out: string;
const none = { foreign: [], ofSystem: [] };
const known = new Set(["index.html", "a/index.html", "a/b/c.txt", "d/e.txt"]);
const write = (path: string) => {
  mkdirSync(join(out, dirname(path)), { recursive: true });
  writeFileSync(join(out, path), "");
};
/** Long after everything here, and long before. */
const [later, earlier] = [Date.now() + 60_000, 0];

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "gongkai-strays-"));
  for (const path of known) write(path);
});

test("there are none where only what is known stands, or is gone", () => {
  expect(straysIn(out, known, earlier)).toEqual(none);
  rmSync(join(out, "d"), { recursive: true });
  mkdirSync(join(out, "empty"));
  expect(straysIn(out, known, earlier)).toEqual(none);
});

test.each([
  ["f.txt", "f.txt"],
  [".htaccess", ".htaccess"],
  ["a/f.txt", "a/f.txt"],
  ["a/b/f.txt", "a/b/f.txt"],
  ["a/new/deep/f.txt", "a/new/"],
  [".git/HEAD", ".git/"],
  ["C.txt", "C.txt"],
  ["a/b/C.txt", "a/b/C.txt"],
  ["A/index.html", "A/"],
])("%s is found, as %s", (path, found) => {
  write(path);
  expect(straysIn(out, known, earlier)).toEqual({ ...none, foreign: [found] });
});

test.each(["Thumbs.db", ".DS_Store", "a/desktop.ini", "a/b/._c.txt"])(
  "%s is the system's",
  (path) => {
    write(path);
    expect(straysIn(out, known, earlier)).toEqual({ ...none, ofSystem: [path] });
  },
);

test.each(["d/.nfs000000000123", "lost+found/a", "@eaDir/a/b", "new/Thumbs.db"])(
  "%s is passed over",
  (path) => {
    write(path);
    expect(straysIn(out, known, earlier)).toEqual(none);
  },
);

test.each([
  ["d/e.txt", "d/E.TXT"],
  ["d", "D"],
])("%s is known where the file system spells it %s", (path, spelling) => {
  renameSync(join(out, path), join(out, spelling));
  // Of what is below, other systems show the names; this one does not find the folder.
  expect(straysIn(out, known, earlier)).toEqual(none);
});

test("what was put there under another name is found", () => {
  renameSync(join(out, "d/e.txt"), join(out, "d/f.txt"));
  expect(straysIn(out, known, earlier)).toEqual({ ...none, foreign: ["d/f.txt"] });
});

test("a link in the place of a folder is found, and not followed", () => {
  renameSync(join(out, "d"), `${out}-d`);
  symlinkSync(`${out}-d`, join(out, "d"));
  expect(straysIn(out, known, earlier)).toEqual({ ...none, foreign: ["d"] });
});

test("folders that have not changed since are not looked into", () => {
  write("a/f.txt");
  expect(straysIn(out, known, later)).toEqual(none);
});
