import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programRoot } from "../../src/program/program-root.ts";
import { lockedVersions, readLock } from "./locked-versions.ts";
import { archiveFolder, systems } from "./systems.ts";

test("the page on offline archives has a row of sizes for every system, and no other", () => {
  const page = readFileSync(join(programRoot, "docs/offline-install.md"), "utf8");
  const rows = page.matchAll(/^\| .* \| `(\S+)` \| [\d.]+ MB \| [\d.]+ MB \| 约 [\d,]+ \|/gm);
  const { version } = lockedVersions(readLock());
  const named = Array.from(rows, ([, file]) => file);
  const wanted = systems.map((system) => `${archiveFolder(version, system)}.${system.packing}`);
  expect(named.sort()).toEqual(wanted.sort());
});
