import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testKey } from "../mirror/fixtures/made-copy.ts";
import { verifyFolder } from "../mirror/verify/verify-folder.ts";
import { filesBelow } from "../output/folder/output-files.ts";
import { zipFolder } from "../portal/addresses/zip-addresses.ts";
import { danglingIn } from "../testing/journeys/dangling.ts";
import { buildWell, bytesOf, smallSampleFolder } from "./fixtures/sample-build.ts";

const key = testKey(1);
const extract = "import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])";

/** What a ZIP unpacks to, by a program that knows nothing of this one: the only folder in it. */
function unpacked(root: string, id: string): string {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-unpacked-"));
  execFileSync("python3", ["-c", extract, join(root, "dist", zipFolder, `${id}.zip`), folder]);
  expect(readdirSync(folder)).toEqual([`${id}-2026-11-22`]);
  return join(folder, `${id}-2026-11-22`);
}

function problemsIn(folder: string, isSigned = true): unknown[] {
  const asked = { key: isSigned ? key.public : null, since: null, algorithm: "sha256" } as const;
  return verifyFolder(folder, asked).problems;
}

test("ZIPs unpack to folders that work and prove themselves, follow an edit, and go when they are not asked for", async () => {
  const root = smallSampleFolder();
  const out = join(root, "dist");
  const signing = { key, log: null };
  const zips = ["whole", "organ", "year"] as const;
  const zipsNow = () => new Map([...bytesOf(out)].filter(([path]) => path.startsWith(zipFolder)));
  const first = await buildWell(root, { zips, signing });
  expect(first.summary.zips).toBeGreaterThan(4);
  expect(problemsIn(out)).toEqual([]);
  expect(danglingIn(out, "/")).toEqual([]);

  // The whole is the output without its ZIPs, byte for byte.
  const whole = unpacked(root, "whole");
  const others = new Map([...bytesOf(out)].filter(([path]) => !path.startsWith(zipFolder)));
  expect(bytesOf(whole)).toEqual(others);
  expect(problemsIn(whole)).toEqual([]);

  // A part says the same of its documents as the whole, and all its links lead to a page.
  const part = unpacked(root, "year-2019");
  expect(problemsIn(part, false)).toEqual([]);
  expect(danglingIn(part, "/")).toEqual([]);
  const shared = filesBelow(part).filter((path) =>
    /^documents\/[^/]+\/.+\.(md|txt|json)$/.test(path),
  );
  expect(shared.length).toBeGreaterThan(10);
  const inPart = bytesOf(part);
  for (const path of shared) expect(inPart.get(path), path).toBe(others.get(path));
  expect(readFileSync(join(part, "index.html"), "utf8")).toContain("2019 年的 7 份文件");

  // Nothing changed: nothing is made. An edit remakes the ZIPs that its document is in.
  const before = zipsNow();
  expect((await buildWell(root, { zips, signing })).summary.writtenFiles).toBe(0);
  appendFileSync(join(root, "content/documents/2018/QH001-2018-00004.md"), "\n一段。\n");
  await buildWell(root, { zips, signing });
  const after = zipsNow();
  const changed = [...after.keys()].filter((path) => after.get(path) !== before.get(path));
  expect(changed).toContain("mirror/zip/year-2018.zip");
  expect(changed).not.toContain("mirror/zip/year-2019.zip");
  expect(problemsIn(out)).toEqual([]);

  // The same as a full build.
  await buildWell(root, { zips, signing, full: true });
  expect(zipsNow()).toEqual(after);

  const { summary } = await buildWell(root);
  expect(existsSync(join(out, zipFolder))).toBe(false);
  expect(summary).toMatchObject({ zips: 0, zipBytes: 0, lost: [] });
  expect(problemsIn(out, false)).toEqual([]);
});
