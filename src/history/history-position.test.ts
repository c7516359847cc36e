import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { temporaryRepository } from "./fixtures/temporary-repository.ts";
import { historyPosition } from "./history-position.ts";

const { root, content, commit, git } = temporaryRepository();
const head = () => git("rev-parse", "HEAD").trim();

test("nobody can count commits where there are none", async () => {
  const none = { commit: null, serial: null, lack: "none" };
  expect(await historyPosition(temporaryFolder({}))).toEqual(none);
  expect(await historyPosition(content)).toEqual(none);
});

test("commits of the content's own line are counted, those of a merged branch are one", async () => {
  commit("2024-01-02", { "documents/a.md": documentText(1) });
  const main = git("branch", "--show-current").trim();
  git("checkout", "--quiet", "-b", "branch");
  commit("2024-01-03", { "documents/b.md": documentText(2) });
  commit("2024-01-04", { "documents/c.md": documentText(3) });
  expect(await historyPosition(content)).toEqual({ commit: head(), serial: 3, lack: null });
  git("checkout", "--quiet", main);
  git("merge", "--quiet", "--no-ff", "--message", "合并", "branch");
  expect(await historyPosition(content)).toEqual({ commit: head(), serial: 2, lack: null });
});

test("a shallow clone tells its commit, and that it cannot count", async () => {
  const clone = join(temporaryFolder({}), "clone");
  git("clone", "--quiet", "--depth", "1", pathToFileURL(root).href, clone);
  const found = await historyPosition(join(clone, "content"));
  expect(found).toEqual({ commit: head(), serial: null, lack: "shallow" });
});

test("the commits of a repository that does not hold the content are none of its own", async () => {
  writeFileSync(join(root, ".gitignore"), "/other/\n");
  const folder = join(root, "other");
  mkdirSync(folder);
  writeFileSync(join(folder, "a.md"), documentText(4));
  expect(await historyPosition(folder)).toEqual({ commit: null, serial: null, lack: "none" });
});
