import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow } from "../output/folder/output-files.ts";
import { kinds } from "../program/kinds.ts";
import { type CopyBuild, ProgramCopy } from "./fixtures/program-copy.ts";
import { bytesOf } from "./fixtures/sample-build.ts";
import { unitKeys, unitsAnew } from "./fixtures/unit-keys.ts";

const bodies = ["一、总则\n\n甲<video>乙</video>。", "| 列 |\n| - |\n| 1 |"];

let program: ProgramCopy;
let content: string;
let out: string;

beforeAll(() => {
  program = new ProgramCopy();
  content = join(program.root, "content");
  out = join(program.root, "dist");
  mkdirSync(join(content, "documents"), { recursive: true });
  for (const [number, body] of bodies.entries()) {
    const head = `title: 第${number}件事\nindexNumber: QH001-2026-0000${number}\npublisher: 县政府\npublishedOn: 2026-05-01`;
    writeFileSync(join(content, "documents", `${number}.md`), `---\n${head}\n---\n\n${body}\n`);
  }
  build();
});

afterAll(() => rmSync(program.root, { recursive: true }));

const build = (): CopyBuild => program.build({ content, out, cache: join(program.root, "cache") });

/** Builds after a change of the program, and tells what was made anew. */
function buildAfter(change: () => void) {
  const before = unitKeys(out);
  change();
  const built = build();
  return { ...built, anew: unitsAnew(before, unitKeys(out)) };
}

const filesLike = (pattern: RegExp) => filesBelow(out).filter((path) => pattern.test(path));
const documents = /^documents\/QH[^/]+\/index\.html$/;
const lists = /^(?:(?:publishers|topics|genres|years)\/.+|documents)\/index\.html$/;
const withoutIndexes = (names: string[]) => names.filter((name) => !name.startsWith("pagefind/"));

test("comments in a program make nothing anew", () => {
  const built = buildAfter(() => {
    program.change("Pager.astro", "interface", "/* 注 */\n// 注\ninterface");
    program.change("Pager.astro", "(newer ||", "/* 注 */ (newer ||");
    program.change("site.css", "@import", "/* 注 */\n@import");
    for (const name of ["enhance.ts", "dropped-element.ts", "html/tables.ts", "build-site.ts"]) {
      program.change(name, "/**", "/** 注 */\n/**");
    }
    for (const modules of Object.values(kinds)) for (const name of modules) program.comment(name);
  });
  expect(built).toMatchObject({ renderedPages: 0, writtenFiles: 0, newIndexes: 0, anew: [] });
});

test("a changed component, rule, module and library each make their own anew", () => {
  const built = buildAfter(() => {
    program.change("Pager.astro", "较早的", "更早的");
    program.change("dropped-element.ts", 'severity: "warning"', 'severity: "info"');
    program.extend(kinds.searchModule[0]);
    program.upgrade("pagefind");
  });
  const expected = ["search/api.js", ...filesLike(lists)];
  expect(withoutIndexes(built.anew)).toEqual(expected.sort());
  expect(built).toMatchObject({ newIndexes: 1, renderedPages: expected.length - 1 });
  expect(built.findings).toEqual(["info text/dropped-element documents/0.md"]);
});

test("a changed style makes every page anew", () => {
  const change = () => program.change("search-page.css", "{", "{\n  --changed: 1;");
  expect(buildAfter(change).anew).toEqual(["assets", ...filesLike(/\.html$/)].sort());
});

test("a changed text makes all anew that shows it", () => {
  const from = 'hasData ? "row" : "col"';
  const built = buildAfter(() => program.change("html/tables.ts", from, '"row"'));
  const folders = ["documents/QH001-2026-00000/", "documents/QH001-2026-00001/"];
  const data = ["data/documents.csv", "data/documents.jsonl"];
  const expected = [...folders, ...filesLike(documents), ...data];
  expect(withoutIndexes(built.anew)).toEqual(expected.sort());
  expect(built.newIndexes).toBe(1);
});

test("what is made of changes is what comes of making everything anew", () => {
  const { anew, findings } = buildAfter(() => program.extend(kinds.documentPages[0]));
  expect(anew).toEqual(filesLike(documents).sort());
  const [full, cache] = [join(program.root, "full"), join(program.root, "anew")];
  const whole = program.build({ content, out: full, cache, full: true });
  expect(bytesOf(out)).toEqual(bytesOf(full));
  expect(findings).toEqual(whole.findings);
});
