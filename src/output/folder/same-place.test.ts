import { mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { isWithin } from "./same-place.ts";

const root = mkdtempSync(join(tmpdir(), "gongkai-place-"));

/** Where two names lead to one folder, as on Windows and macOS. */
const other = vi.hoisted(() => ({ spelling: (path: string) => path }));
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const native = (path: string) => fs.realpathSync.native(other.spelling(path));
  return { ...fs, realpathSync: Object.assign(() => {}, { native }) };
});

beforeAll(() => {
  mkdirSync(join(root, "kc", "documents"), { recursive: true });
  mkdirSync(join(root, "kcx"));
  symlinkSync("kc", join(root, "link"));
});

test.each([
  ["kc", "kc", true],
  ["kc/documents", "kc", true],
  ["kc", "kc/documents", false],
  ["kc/site", "kc", true],
  ["kc/site/deep", "kc", true],
  ["kcx", "kc", false],
  ["link/site", "kc", true],
  ["kc/site", "link", true],
  ["kc/../kcx", "kc", false],
  ["new/site", "new", true],
  ["New/site", "new", true],
  ["newer", "new", false],
  ["new", "new/site", false],
  ["kc", "new", false],
])("%s in %s: %s", (inner, outer, expected) => {
  expect(isWithin(join(root, inner), join(root, outer))).toBe(expected);
});

test("the root holds everything", () => {
  expect(isWithin(root, "/")).toBe(true);
  expect(isWithin("/", root)).toBe(false);
});

test("a folder is itself in whatever letters, where the file system takes them for the same", () => {
  other.spelling = (path) => path.replace(/KC(?=$|\/)/, "kc");
  expect(isWithin(join(root, "KC", "site"), join(root, "kc"))).toBe(true);
  expect(isWithin(join(root, "KCX"), join(root, "kc"))).toBe(false);
});
