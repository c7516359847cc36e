import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { pipelineVersion } from "./pipeline-version.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-version-"));
  write("entry.ts", 'import { a } from "./a.ts";\nimport type { T } from "./types.ts";\n');
  write("a.ts", 'import plugin from "plugin";\nimport { readFile } from "node:fs";\n');
  write("types.ts", "");
  write("unrelated.ts", "");
  writePackage("plugin", "1.0.0", { parser: "*" });
  writePackage("parser", "1.0.0", {});
});

function write(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}

function writePackage(name: string, version: string, dependencies: Record<string, string>): void {
  const path = join(folder, "node_modules", name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "package.json"), JSON.stringify({ name, version, dependencies }));
}

function version(): string {
  return pipelineVersion(pathToFileURL(join(folder, "entry.ts")));
}

test.each([
  ["the module", () => write("entry.ts", 'import "./a.ts";')],
  ["a module it imports", () => write("a.ts", 'import "plugin"; // changed')],
  ["a package", () => writePackage("plugin", "1.0.1", { parser: "*" })],
  ["a package of a package", () => writePackage("parser", "2.0.0", {})],
])("a change of %s changes the version", (_, change) => {
  const before = version();
  change();
  expect(version()).not.toBe(before);
});

test("nothing else changes the version", () => {
  const before = version();
  write("unrelated.ts", "export {};");
  write("types.ts", "export type T = string;");
  writePackage("unrelated", "1.0.0", {});
  expect(version()).toBe(before);
});

test("the version of the real pipeline covers its libraries", () => {
  const worker = new URL("./render-worker.ts", import.meta.url);
  expect(pipelineVersion(worker)).toMatch(/^[0-9a-f]{16}$/);
  expect(pipelineVersion(worker)).not.toBe(pipelineVersion(new URL("../walk.ts", import.meta.url)));
});

test("stays as it is where git gives sources other line ends", () => {
  const before = pipelineVersion(pathToFileURL(join(folder, "entry.ts")));
  for (const name of ["entry.ts", "a.ts"]) {
    const source = readFileSync(join(folder, name), "utf8");
    writeFileSync(join(folder, name), source.replaceAll("\n", "\r\n"));
  }
  expect(pipelineVersion(pathToFileURL(join(folder, "entry.ts")))).toBe(before);
});
