import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programRoot } from "../../program/program-root.ts";
import { houseFaults } from "./faults.ts";
import { programFiles, readImports } from "./imports.ts";
import { mostFiles, rooms } from "./rooms.ts";

const src = join(programRoot, "src");

test("imports run down, nothing forms a circle, and no folder is crowded", () => {
  expect(houseFaults(programFiles(src), readImports(src), { rooms, mostFiles })).toEqual([]);
});

test("no rule for build outputs swallows a file of the program", () => {
  const ignored = [
    "ls-files",
    "--others",
    "--ignored",
    "--exclude-standard",
    "--",
    "src",
    "scripts",
  ];
  expect(execFileSync("git", ignored, { cwd: programRoot, encoding: "utf8" })).toBe("");
});

test("the page for developers tells of the same rooms, from the ground up", () => {
  const page = readFileSync(join(programRoot, "docs", "architecture.md"), "utf8");
  const table = page.slice(page.indexOf("## Rooms"));
  const named = [...table.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, names = ""]) =>
    [...names.matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
  );
  expect(named.slice(0, rooms.length)).toEqual([...rooms]);
});

test("the page for developers names only files and folders that exist", () => {
  const page = readFileSync(join(programRoot, "docs", "architecture.md"), "utf8");
  const named = [...page.matchAll(/`(?:src\/)?([\w-]+)\/([\w./-]+)`/g)].filter(([, room = ""]) =>
    (rooms as readonly string[]).includes(room),
  );
  const missing = named.filter(([, room = "", path = ""]) => !existsSync(join(src, room, path)));
  expect(named.length).toBeGreaterThan(10);
  expect(missing.map(([path]) => path)).toEqual([]);
});

test("imports are found in code, types, templates, their scripts and addresses of modules", () => {
  const imports = readImports(src);
  const has = (from: string, to: string) =>
    imports.some((one) => one.from === from && one.to === to);
  expect(has("layouts/Page.astro", "components/Header.astro")).toBe(true);
  expect(has("layouts/Page.astro", "layouts/every-page.ts")).toBe(true);
  expect(has("portal/model/portal.ts", "content/folder/source-file.ts")).toBe(true);
  expect(has("site/build-site.ts", "site/build-changes.ts")).toBe(true);
  expect(imports.filter(({ from, to }) => /\.test\.|fixtures\//.test(`${from} ${to}`))).toEqual([]);
});

test("each fault is told", () => {
  const made = (lines: string[]) =>
    lines.map((line) => {
      const [from = "", to = ""] = line.split(" > ");
      return { from, to };
    });
  const told = (lines: string[], most = 3) => {
    const imports = made(lines);
    const files = [...new Set(imports.flatMap(({ from, to }) => [from, to]))];
    return houseFaults(files, imports, { rooms: ["ground", "top"], mostFiles: most });
  };
  expect(told(["top/a.ts > ground/b.ts"])).toEqual([]);
  expect(told(["ground/b.ts > top/a.ts"])).toEqual(["upwards: ground/b.ts imports top/a.ts"]);
  expect(told(["top/a.ts > ground/a.ts", "top/a.ts > cellar/a.ts"])).toEqual(["no room: cellar"]);
  expect(told(["top/a.ts > top/b.ts"])).toEqual(["an empty room: ground"]);
  expect(
    told(["top/a.ts > ground/b.ts", "ground/b.ts > ground/c.ts", "ground/c.ts > ground/b.ts"]),
  ).toEqual(["files in a circle: ground/b.ts → ground/c.ts → ground/b.ts"]);
  expect(
    told(["top/a.ts > top/in/b.ts", "top/in/c.ts > top/d.ts", "top/a.ts > ground/e.ts"]),
  ).toEqual(["folders in a circle: top/a.ts imports top/in/b.ts; top/in/c.ts imports top/d.ts"]);
  expect(told(["top/a.ts > top/b.ts", "top/c.ts > ground/d.ts"], 2)).toEqual([
    "top has 3 files; at most 2",
  ]);
});
