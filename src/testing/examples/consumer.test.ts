import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, expect, test } from "vitest";
import { writeDeclarations } from "../../../scripts/package/declarations.ts";
import { programRoot } from "../../program/program-root.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** A program that depends on the package, of which it sees the types alone. */
let root: string;

beforeAll(() => {
  root = temporaryFolder({});
  const program = join(root, "gongkai");
  mkdirSync(program);
  cpSync(join(programRoot, "package.json"), join(program, "package.json"));
  const entries = ["index", "check", "import", "search"].map((name) => `api/${name}.ts`);
  writeDeclarations(programRoot, entries, join(program, "lib"));
  cpSync(join(import.meta.dirname, "consumer.ts"), join(root, "consumer.ts"));
  symlinkSync(join(programRoot, "node_modules"), join(root, "node_modules"), "junction");
});

test("who uses all that is public has the types that are promised, in the strictest way", () => {
  const program = ts.createProgram([join(root, "consumer.ts")], {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
    paths: {
      gongkai: [join(root, "gongkai/lib/api/index.d.ts")],
      "gongkai/*": [join(root, "gongkai/lib/api/*.d.ts")],
    },
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
  });
  const told = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  expect(told).toEqual([]);
});

test("no public type is `any`", () => {
  const folder = join(root, "gongkai/lib/api");
  for (const name of readdirSync(folder)) {
    const code = readFileSync(join(folder, name), "utf8").replaceAll(/\/\*.*?\*\//gs, "");
    expect(code, name).not.toMatch(/\bany\b/);
  }
});
