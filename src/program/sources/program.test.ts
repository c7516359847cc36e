import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Program } from "./program.ts";

let root: string;

const files: Record<string, string> = {
  "package.json": '{ "name": "p", "version": "1.0.0", "dependencies": { "plugin": "*" } }',
  "astro.config.mjs": "export default {};",
  "public/icon.svg": "<svg/>",
  "src/entry.ts": [
    'import { a } from "./a.ts";',
    'import type { T } from "./types.ts";',
    'const worker = new URL("worker.ts", import.meta.url);',
    "/** Says a. */",
    "export const b = (t: T): string => a + t + worker;",
    "",
  ].join("\n"),
  "src/a.ts": 'import plugin from "plugin/part.js";\nexport const a = plugin;\n',
  "src/worker.ts": 'await import("./late.ts");\n',
  "src/late.ts": 'import.meta.resolve("tool");\n',
  "src/types.ts": "export type T = string;\n",
  "src/reader/reader.ts": "export const folder = import.meta.dirname;\n",
  "src/reader/tables/one.map": "1\n",
  "src/unrelated.ts": "export {};\n",
  "src/page.astro": "<p>a</p>\n",
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gongkai-program-"));
  for (const [name, content] of Object.entries(files)) write(name, content);
  for (const name of ["plugin", "parser", "tool"]) writePackage(name, "1.0.0");
});

afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, content: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

function writePackage(name: string, version: string, below = "node_modules"): void {
  const dependencies = name === "plugin" ? { parser: "*" } : {};
  write(`${below}/${name}/package.json`, JSON.stringify({ name, version, dependencies }));
}

const change = (name: string, from: string | RegExp, to: string) =>
  write(name, readFileSync(join(root, name), "utf8").replace(from, to));

const ofEntry = () => new Program(root).versionOf(["src/entry", "src/reader/reader"]);
const ofAll = () => new Program(root).version;

describe("a version of modules", () => {
  test.each([
    ["a module", () => change("src/entry.ts", "a + t", "t + a")],
    ["a module that it imports", () => change("src/a.ts", "= plugin", "= [plugin]")],
    ["a module that it starts in a thread", () => change("src/worker.ts", "await ", "")],
    ["a module that is imported late", () => write("src/late.ts", "export {};")],
    ["a package", () => writePackage("plugin", "1.0.1")],
    ["a package of a package", () => writePackage("parser", "2.0.0")],
    [
      "the package nearest to another",
      () => writePackage("parser", "2.0.0", "node_modules/plugin/node_modules"),
    ],
    ["a package that is only looked for", () => writePackage("tool", "1.1.0")],
    [
      "a file beside a module that asks where it lies",
      () => write("src/reader/tables/one.map", "2\n"),
    ],
  ])("changes with %s", (_, edit) => {
    const before = ofEntry();
    edit();
    expect(ofEntry()).not.toBe(before);
  });

  test.each([
    ["comments", () => change("src/entry.ts", "/** Says a. */", "// Says b.\n/* And c. */")],
    ["layout", () => change("src/a.ts", /\n/g, "\n\n  ")],
    ["types", () => change("src/entry.ts", "(t: T): string", "(t: string)")],
    ["what is not imported", () => write("src/unrelated.ts", "export const c = 1;")],
    ["a package that is not imported", () => writePackage("other", "1.0.0")],
    ["line ends", () => change("src/entry.ts", /\n/g, "\r\n")],
  ])("does not change with %s", (_, edit) => {
    const before = ofEntry();
    edit();
    expect(ofEntry()).toBe(before);
  });

  test("is not told where something that is needed is not there", () => {
    rmSync(join(root, "src", "late.ts"));
    expect(ofEntry).toThrow("src/late.ts is needed and is no file of the program");
    expect(() => new Program(root).versionOf(["src/gone"])).toThrow("src/gone is no module");
  });
});

describe("the version of a program", () => {
  test("changes with every file of it and every library", () => {
    const versions = [ofAll()];
    const next = (edit: () => void) => {
      edit();
      versions.push(ofAll());
    };
    for (const name of ["src/page.astro", "public/icon.svg", "src/new.css"]) {
      next(() => write(name, "a {}"));
    }
    next(() => write("src/unrelated.ts", "export const c = 1;"));
    next(() => write("astro.config.mjs", "export default { a: 1 };"));
    next(() => writePackage("parser", "3.0.0"));
    expect(new Set(versions).size).toBe(versions.length);
  });

  test("does not change with tests, types, comments and line ends", () => {
    const before = ofAll();
    write("src/a.test.ts", "test();");
    write("src/fixtures/a.md", "a");
    write("src/testing/bench/a.ts", "export {};");
    write("src/reader/fixtures/deep/a.ts", "export {};");
    write("src/a.d.ts", "declare module 'a';");
    change("src/a.ts", "\n", " // a\r\n");
    change("src/page.astro", "\n", "\r\n");
    expect(ofAll()).toBe(before);
  });

  test("is the same in another folder", () => {
    const before = [ofAll(), ofEntry()];
    const first = root;
    root = mkdtempSync(join(tmpdir(), "gongkai-other-"));
    for (const [name, content] of Object.entries(files)) write(name, content);
    for (const name of ["plugin", "parser", "tool"]) writePackage(name, "1.0.0");
    expect([ofAll(), ofEntry()]).toEqual(before);
    rmSync(first, { recursive: true });
  });
});
