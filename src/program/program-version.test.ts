import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programVersion, versionOf } from "./program-version.ts";
import { projectRoot } from "./project-root.ts";

/** A program of few files. */
function program(): string {
  const root = mkdtempSync(join(tmpdir(), "gongkai-program-"));
  mkdirSync(join(root, "src", "styles"), { recursive: true });
  mkdirSync(join(root, "public"));
  writeFileSync(join(root, "src", "styles", "site.css"), "a {}");
  for (const file of ["astro.config.mjs", "package.json", "package-lock.json"]) {
    cpSync(join(projectRoot, file), join(root, file));
  }
  return root;
}

test("changes with any source, style, static file or lock file, and not with a test", () => {
  const root = program();
  const versions = [programVersion(root)];
  const after = (file: string) => {
    writeFileSync(join(root, file), "changed");
    versions.push(programVersion(root));
  };
  for (const file of ["src/styles/site.css", "src/new.ts", "public/icon.svg", "package-lock.json"])
    after(file);
  expect(new Set(versions).size).toBe(5);
  after("src/new.test.ts");
  expect(new Set(versions).size).toBe(5);
});

test("of the same program is the same", () => {
  expect(programVersion()).toBe(programVersion());
});

test("of the same program is the same on a system with other names, order and line ends", () => {
  const sources = new Map([
    ["src/a/b.ts", "甲\n乙\n"],
    ["src/a.ts", "丙\n"],
    ["src/a/b.test.ts", "丁\n"],
    ["src/testing/x.ts", "戊\n"],
  ]);
  const read = (name: string) => sources.get(name) ?? "";
  const here = versionOf([...sources.keys()], (file) => Buffer.from(read(file)));
  const there = versionOf(
    [...sources.keys()].reverse().map((name) => name.replaceAll("/", "\\")),
    (file) => Buffer.from(read(file.replaceAll("\\", "/")).replaceAll("\n", "\r\n")),
  );
  expect(there).toBe(here);
  expect(versionOf(["src/a.ts"], () => Buffer.from("丙"))).not.toBe(
    versionOf(["src/a.ts"], () => Buffer.from("丁")),
  );
});
