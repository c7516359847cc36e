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
  const entries = ["index", "check", "config", "import", "search"].map((name) => `api/${name}.ts`);
  entries.push("components/index.ts");
  writeDeclarations(programRoot, entries, join(program, "lib"));
  for (const name of consumers) cpSync(join(import.meta.dirname, name), join(root, name));
  symlinkSync(join(programRoot, "node_modules"), join(root, "node_modules"), "junction");
});

/** Apart from each other: what one loads of Astro brings the types of a browser with it. */
const consumers = ["", "components-", "configuration-", "search-"].map(
  (name) => `${name}consumer.ts`,
);

const options = (): ts.CompilerOptions => ({
  target: ts.ScriptTarget.ES2024,
  lib: ["lib.es2024.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ["node"],
  typeRoots: [join(root, "node_modules/@types")],
  paths: {
    gongkai: [join(root, "gongkai/lib/api/index.d.ts")],
    "gongkai/components": [join(root, "gongkai/lib/components/index.d.ts")],
    "gongkai/*": [join(root, "gongkai/lib/api/*.d.ts")],
  },
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  // Our own declarations are looked at too; those of libraries are their makers' affair.
  skipLibCheck: false,
  noEmit: true,
});

/** Reads each file once for all programs: most of them is the declarations of libraries. */
function hostOf(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const read = new Map<string, ts.SourceFile | undefined>();
  const getSourceFile: ts.CompilerHost["getSourceFile"] = (file, ...how) => {
    if (!read.has(file)) read.set(file, host.getSourceFile(file, ...how));
    return read.get(file);
  };
  return { ...host, getSourceFile };
}

let host: ts.CompilerHost | undefined;

test.each(consumers)("%s has the types that are promised, in the strictest way", (name) => {
  host ??= hostOf(options());
  const program = ts.createProgram([join(root, name)], options(), host);
  const ours = program
    .getSourceFiles()
    .filter(({ fileName }) => !fileName.includes("/node_modules/"));
  const told = ours
    .flatMap((file) => ts.getPreEmitDiagnostics(program, file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  expect(ours.length).toBeGreaterThan(10);
  expect(told).toEqual([]);
});

test("no public type is `any`", () => {
  const folder = join(root, "gongkai/lib/api");
  for (const name of readdirSync(folder)) {
    const code = readFileSync(join(folder, name), "utf8").replaceAll(/\/\*.*?\*\//gs, "");
    expect(code, name).not.toMatch(/\bany\b/);
  }
});
