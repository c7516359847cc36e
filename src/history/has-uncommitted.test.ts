import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { temporaryRepository } from "./fixtures/temporary-repository.ts";
import { hasUncommitted } from "./has-uncommitted.ts";

const { root, content, commit } = temporaryRepository();

test("what is not committed is seen, inside the folder alone", async () => {
  commit("2024-01-02", { "documents/a.md": documentText(1) });
  expect(await hasUncommitted(content)).toBe(false);
  writeFileSync(join(root, "beside.txt"), "x");
  expect(await hasUncommitted(content)).toBe(false);
  writeFileSync(join(content, "documents/b.md"), documentText(2));
  expect(await hasUncommitted(content)).toBe(true);
  rmSync(join(content, "documents/b.md"));
  writeFileSync(join(content, "documents/a.md"), documentText(3));
  expect(await hasUncommitted(content)).toBe(true);
});

test("without git there is nothing to commit", async () => {
  expect(await hasUncommitted(temporaryFolder({ "a.md": "x" }))).toBe(false);
});
