import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { snapshotContent, steadyFingerprint } from "./fingerprint.ts";
import { listFolder } from "./folder.ts";
import { documentText, temporaryFolder } from "./temporary-folder.ts";

let root: string;

beforeEach(() => {
  root = temporaryFolder({ "documents/a.md": documentText(1), "documents/a/表.csv": "1" });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
});

const look = async () => snapshotContent(await listFolder(root));
const fingerprintOf = async () => (await look())?.fingerprint;

test("stays while nothing changes", async () => {
  const fingerprint = await fingerprintOf();
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(await fingerprintOf()).toBe(fingerprint);
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
  const fingerprint = await fingerprintOf();
  change();
  expect(await fingerprintOf()).not.toBe(fingerprint);
});

test("is not to be had of a folder that is missing", async () => {
  expect(snapshotContent(await listFolder(join(root, "none")))).toBeNull();
});

describe("what was changed just before it was looked at", () => {
  const steady = async (before: Awaited<ReturnType<typeof look>>) =>
    steadyFingerprint(before, await listFolder(root));

  beforeEach(() => vi.useRealTimers());

  test("is known once its times tell, if it still is the same", async () => {
    const before = await look();
    expect(await steady(before)).toBeNull();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
    expect(await steady(before)).toBe(before?.fingerprint);
  });

  test("is not known if it has changed and kept its times", async () => {
    const before = await look();
    before?.unsettled.set("documents/a.md", "other");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
    expect(await steady(before)).toBeNull();
  });

  test("is not known if it changes while it is read", async () => {
    const before = await look();
    writeFileSync(join(root, "documents/a.md"), documentText(3));
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
    expect(await steady(before)).toBeNull();
  });
});
