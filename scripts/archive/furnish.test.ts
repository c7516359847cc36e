import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../src/output/folder/output-files.ts";
import { hashFile } from "../../src/state/hash-file.ts";
import { temporaryFolder } from "../../src/testing/temporary-folder.ts";
import { ForeignCodeError, furnish } from "./furnish.ts";
import { type System, systems } from "./systems.ts";

const elfX64 = Buffer.alloc(64);
elfX64.set([0x7f, 0x45, 0x4c, 0x46]);
elfX64[18] = 62;

const files = {
  "node/LICENSE": "…",
  "node_modules/.package-lock.json": "{}",
  "node_modules/gongkai/package.json": JSON.stringify({ name: "gongkai", version: "1.0.0" }),
  "node_modules/gongkai/lib/api/index.d.ts": "export {};",
  "node_modules/astro/package.json": JSON.stringify({ name: "astro", version: "7.0.0" }),
  "node_modules/astro/templates/types.d.ts": "read by Astro",
  "node_modules/a/package.json": JSON.stringify({ name: "a", version: "1.0.0" }),
  "node_modules/a/index.js": "",
  "node_modules/a/index.js.map": "{}",
  "node_modules/a/index.d.mts": "",
  "node_modules/a/data.map": "data",
  "node_modules/a/a.node": elfX64,
};

const of = (name: string) => systems.find((system) => system.name === name) as System;
const versions = { version: "1.0.0", node: "24.0.0" };

test("the folder of an archive gets what starts it, what is read first, licences and the sum of every file", () => {
  const folder = temporaryFolder(files);
  furnish(folder, { ...versions, system: of("linux-x64") });
  const found = filesBelow(folder).sort();
  expect(found).toMatchInlineSnapshot(`
    [
      "README.txt",
      "SHA256SUMS",
      "THIRD-PARTY.txt",
      "gongkai",
      "node/LICENSE",
      "node_modules/a/a.node",
      "node_modules/a/data.map",
      "node_modules/a/index.js",
      "node_modules/a/package.json",
      "node_modules/astro/package.json",
      "node_modules/astro/templates/types.d.ts",
      "node_modules/gongkai/lib/api/index.d.ts",
      "node_modules/gongkai/package.json",
      "请先读我.txt",
    ]
  `);
  const sums = readFileSync(join(folder, "SHA256SUMS"), "utf8");
  expect(sums).toBe(
    found
      .filter((file) => file !== "SHA256SUMS")
      .map((file) => `${hashFile(join(folder, file)).sha256}  ${file}\n`)
      .join(""),
  );
});

test("what was compiled for another system stops it, and is named", () => {
  const archive = { ...versions, system: of("win32-x64") };
  expect(() => furnish(temporaryFolder(files), archive)).toThrow(ForeignCodeError);
  expect(() => furnish(temporaryFolder(files), archive)).toThrow("node_modules/a/a.node: elf x64");
});
