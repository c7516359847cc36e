import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forge, forgedLine } from "../state/fixtures/forged.ts";
import { programRoot } from "./program-root.ts";
import { versionsOf } from "./versions.ts";

const kept = join(programRoot, "node_modules", ".cache", "gongkai", "versions.map");

test("each kind of what is kept has a version of its own", () => {
  const versions = Object.values(versionsOf());
  expect(versions.every((version) => /^[0-9a-f]{16}$/.test(version))).toBe(true);
  expect(new Set(versions).size).toBe(versions.length);
});

test.each([
  ["damaged", () => writeFileSync(kept, readFileSync(kept).subarray(0, 100))],
  ["something else", () => forge(kept, (name, mark) => forgedLine(name, mark, "../../portal"))],
])("versions are told anew where what was kept of them is %s", (_, damage) => {
  const before = versionsOf();
  damage();
  expect(versionsOf()).toEqual(before);
});
