import { rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";
import {
  type ContentSnapshot,
  type ContentState,
  isInState,
  snapshotContent,
  stateOf,
} from "./fingerprint.ts";
import { listFolder } from "./folder.ts";

let root: string;

beforeEach(() => {
  root = temporaryFolder({ "documents/a.md": documentText(1), "documents/a/表.csv": "1" });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
});

const look = () => snapshotContent(listFolder(root));
const fingerprintOf = () => look()?.fingerprint;

test("stays while nothing changes", async () => {
  const fingerprint = fingerprintOf();
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprintOf()).toBe(fingerprint);
});

test.each([
  ["a file is added", () => writeFileSync(join(root, "guide.md"), "")],
  ["a system leaves a file behind", () => writeFileSync(join(root, "documents/Thumbs.db"), "")],
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
  const fingerprint = fingerprintOf();
  change();
  expect(fingerprintOf()).not.toBe(fingerprint);
});

test("is not to be had of a folder that is missing", async () => {
  expect(snapshotContent(listFolder(join(root, "none")))).toBeNull();
});

describe("what was changed just before it was looked at", () => {
  const later = () => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  const file = "documents/a.md";

  /** Looks, builds, looks again. */
  async function isSame({ between = () => {}, after = () => {} } = {}) {
    const before = look();
    between();
    const state = stateOf(before, root);
    after();
    const now = look();
    return state && now && isInState(now, root, state);
  }

  // A clock that stands still: on a busy machine "just before" may be over before anybody looks.
  const atOnce = () =>
    vi.useFakeTimers({ toFake: ["Date"], now: statSync(join(root, file)).ctimeMs });

  beforeEach(() => {
    atOnce();
  });

  test("is known by its bytes, and once its times tell, by them", async () => {
    expect(await isSame()).toBe(true);
    expect(await isSame({ after: later })).toBe(true);
    atOnce();
    expect(await isSame({ between: later })).toBe(true);
    expect(stateOf(look(), root)?.lately).toEqual({});
  });

  test("is not known if it has changed and kept its times", async () => {
    const before = look();
    before?.unsettled.set(file, "other");
    expect(stateOf(before, root)).toBeNull();
  });

  test("is not known if it changes while it is read", async () => {
    const between = () => writeFileSync(join(root, file), documentText(3));
    expect(await isSame({ between })).toBeNull();
  });

  test("is another one if it changes later and keeps its times", async () => {
    const before = look() as ContentSnapshot;
    const state = { fingerprint: before.fingerprint, lately: { [file]: "other" } };
    expect(isInState(before, root, state)).toBe(false);
    expect(isInState({ ...before, unsettled: new Map() }, root, state)).toBe(false);
  });

  test("is another one if more has changed lately than was known", async () => {
    const before = look() as ContentSnapshot;
    expect(isInState(before, root, { fingerprint: before.fingerprint, lately: {} })).toBe(false);
  });
});

test("what changes while a build reads it is changed for the next one", async () => {
  const before = look();
  writeFileSync(join(root, "documents/a.md"), documentText(3));
  const state = stateOf(before, root);
  vi.setSystemTime(Date.now() + 60_000);
  expect(isInState(look() as ContentSnapshot, root, state as ContentState)).toBe(false);
});
