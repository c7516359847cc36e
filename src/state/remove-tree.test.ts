import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { removeTree } from "./remove-tree.ts";

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const unlinkSync = (path: string) => {
    if (path.endsWith("held")) throw Object.assign(new Error("EPERM"), { code: "EPERM" });
    fs.unlinkSync(path);
  };
  return { ...fs, unlinkSync };
});

test("a tree is removed, not what links in it lead to, and nothing that is not there", () => {
  const root = temporaryFolder({ "tree/a/b": "1", "tree/c": "1", "other/d": "1" });
  symlinkSync(join(root, "other"), join(root, "tree/link"), "junction");
  removeTree(join(root, "tree"));
  removeTree(join(root, "tree"));
  expect(existsSync(join(root, "tree"))).toBe(false);
  expect(readFileSync(join(root, "other/d"), "utf8")).toBe("1");
});

test("a tree with a file that another program holds is an error that can be caught", () => {
  const root = temporaryFolder({ "tree/a/held": "1" });
  expect(() => removeTree(join(root, "tree"))).toThrow("EPERM");
  expect(existsSync(join(root, "tree/a/held"))).toBe(true);
});
