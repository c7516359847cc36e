import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { OutputFolderError } from "../output/folder/output-errors.ts";
import { buildChanges } from "../site/build-changes.ts";
import { buildIn } from "../site/fixtures/sample-build.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

vi.mock(import("../site/build-changes.ts"));
const changes = vi.mocked(buildChanges);

let root: string;
const kept = () => join(root, "cache", "content.map");
const notices: unknown[] = [];
const build = () => buildIn(root, { notify: (notice) => notices.push(notice) });

beforeEach(() => {
  root = temporaryFolder({ "content/documents/a.md": "", "cache/content.map": "odd" });
  notices.length = 0;
  changes.mockReset();
  changes.mockImplementation(async () => {
    if (existsSync(kept())) throw failure();
    return { diagnostics: [], summary: null };
  });
});

afterEach(() => rmSync(root, { recursive: true }));

let failure: () => unknown;

test.each<[string, () => unknown]>([
  ["of the program", () => new TypeError("odd is not a function")],
  [
    "of the program, in another process",
    () => new Error("no index", { cause: new RangeError("Invalid array length") }),
  ],
  [
    "of the file system, in the cache",
    () =>
      Object.assign(new Error("EACCES"), { code: "EACCES", path: join(root, "cache", "texts") }),
  ],
])("an error %s is met once more without what was kept, and told", async (_, made) => {
  failure = made;
  await expect(build()).resolves.toMatchObject({ errors: [] });
  expect(changes).toHaveBeenCalledTimes(2);
  expect(changes.mock.calls[1]?.[0].last).toBeNull();
  expect(notices).toMatchObject([{ kind: "unforeseen", path: join(root, "cache") }]);
});

test.each<[string, () => unknown]>([
  ["of the file system, elsewhere", () => Object.assign(new Error("EIO"), { path: "/etc/none" })],
  ["that is foreseen", () => new OutputFolderError("foreign", "dist")],
])("an error %s is not met again", async (_, made) => {
  failure = made;
  await expect(build()).rejects.toThrow();
  expect(changes).toHaveBeenCalledTimes(1);
  expect(existsSync(kept())).toBe(true);
});

test("where nothing was kept, an error is not met again", async () => {
  rmSync(kept());
  changes.mockImplementation(async () => {
    writeFileSync(kept(), "");
    throw new TypeError("odd");
  });
  await expect(build()).rejects.toThrow("odd");
  expect(changes).toHaveBeenCalledTimes(1);
});
