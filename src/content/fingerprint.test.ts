import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { contentFingerprint } from "./fingerprint.ts";
import { listFolder } from "./folder.ts";
import { documentText, temporaryFolder } from "./temporary-folder.ts";

let root: string;

beforeEach(() => {
  root = temporaryFolder({ "documents/a.md": documentText(1), "documents/a/表.csv": "1" });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
});

const fingerprintOf = async (folder: string) => contentFingerprint(await listFolder(folder));

test("stays while nothing changes", async () => {
  const fingerprint = await fingerprintOf(root);
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(await fingerprintOf(root)).toBe(fingerprint);
});

test.each([
  ["a file is added", () => writeFileSync(join(root, "guide.md"), "")],
  ["a file is removed", () => rmSync(join(root, "documents/a/表.csv"))],
  ["an attachment changes", () => writeFileSync(join(root, "documents/a/表.csv"), "2")],
  [
    "a document changes and its time is set back",
    () => {
      writeFileSync(join(root, "documents/a.md"), documentText(2));
      utimesSync(join(root, "documents/a.md"), 1e9, 1e9);
    },
  ],
])("differs when %s", async (_, change) => {
  const fingerprint = await fingerprintOf(root);
  change();
  expect(await fingerprintOf(root)).not.toBe(fingerprint);
});

test("is not to be had when a file was changed just now, or the folder is missing", async () => {
  vi.useRealTimers();
  expect(await fingerprintOf(root)).toBeNull();
  expect(await fingerprintOf(join(root, "none"))).toBeNull();
});
