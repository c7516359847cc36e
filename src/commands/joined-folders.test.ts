import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { joinedFolders } from "./joined-folders.ts";

const root = mkdtempSync(join(tmpdir(), "gongkai-join-"));
for (const name of ["10", "2", "1", "[甲]"])
  mkdirSync(join(root, "parts", name), { recursive: true });
writeFileSync(join(root, "parts", "3"), "");

test.each<[string, string[], string[]]>([
  ["names", ["parts/2", "parts/1"], ["2", "1"]],
  ["a pattern: folders only, in one order", ["parts/*"], ["1", "10", "2", "[甲]"]],
  ["a pattern of one sign", ["parts/?"], ["1", "2"]],
  ["a name with brackets", ["parts/[甲]"], ["[甲]"]],
  ["a name that is not there", ["parts/9"], ["9"]],
])("%s", (_, names, wanted) => {
  const { folders, unmatched } = joinedFolders(names.map((name) => join(root, name)));
  expect(folders).toEqual(wanted.map((name) => join(root, "parts", name)));
  expect(unmatched).toEqual([]);
});

test("a pattern that fits nothing is told", () => {
  expect(joinedFolders([`${root}/none/*`, `${root}/parts/1`])).toEqual({
    folders: [join(root, "parts", "1")],
    unmatched: [`${root}/none/*`],
  });
});

test("on Windows steps may be written with backslashes", () => {
  const { folders } = joinedFolders([`${root}\\parts\\?`], "win32");
  expect(folders).toEqual(["1", "2"].map((name) => join(root, "parts", name)));
});
