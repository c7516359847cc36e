import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { modulesFolder, programRoot } from "../../../program/program-root.ts";
import { hidesLibraries, isPlain, plainCopy } from "./plain-copy.ts";

test("folders that people have are plain, but for the signs that Vite takes for its own", () => {
  const plain = [
    "/opt/g",
    "C:/Program Files (x86)/g",
    "/家/青禾县 [公开] {1} & 'a' + ~b, c=d!$^`;@",
    "/e\u0301",
  ];
  expect(plain.filter((path) => !isPlain(path))).toEqual([]);
  const others = ["/a#1", "/a?b", "/100%", "/a*", '/"a"'];
  expect(others.filter((path) => isPlain(path))).toEqual([]);
});

test("a copy of the program has its modules, and the libraries that it finds", () => {
  const copy = plainCopy();
  expect(isPlain(copy)).toBe(true);
  expect(existsSync(join(copy, modulesFolder, "site/pages/bundle-process.ts"))).toBe(true);
  const wanted = readdirSync(join(programRoot, "node_modules")).filter(
    (name) => !name.startsWith("."),
  );
  expect(readdirSync(join(copy, "node_modules"))).toEqual(expect.arrayContaining(wanted));
  rmSync(copy, { recursive: true });
  expect(existsSync(join(programRoot, "node_modules/astro/package.json"))).toBe(true);
});

test("Astro is not told of libraries whose path is no address", () => {
  for (const path of ["/srv/100%公开", "/srv/50% of it", "/srv/a%", "/srv/what?", '/srv/"a"']) {
    expect(hidesLibraries(path)).toBe(true);
  }
  for (const path of ["/srv/100%25", "/srv/a#1", "C:\\公开 (1)\\a%41", "/srv/a!'[b]"]) {
    expect(hidesLibraries(path)).toBe(false);
  }
});
