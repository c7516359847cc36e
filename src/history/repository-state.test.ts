import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { temporaryRepository } from "./fixtures/temporary-repository.ts";
import { historyMark } from "./history-mark.ts";
import { repositoryState } from "./repository-state.ts";

const { root, content, commit, git } = temporaryRepository();
const head = () => git("rev-parse", "HEAD").trim();
const state = (folder = content) => repositoryState(folder);

test("there is none without a repository, and no commit before the first", async () => {
  expect(await historyMark(temporaryFolder({}))).toBe("none");
  expect(await state()).toEqual({ commit: null, shallow: "" });
});

test("the commit is found on a branch, apart from any, packed, and in a further work tree", async () => {
  commit("2024-01-02", { "documents/a.md": documentText(1) });
  expect(await state()).toEqual({ commit: head(), shallow: "" });
  git("checkout", "--quiet", "--detach");
  expect((await state())?.commit).toBe(head());
  git("checkout", "--quiet", "-b", "支/线");
  git("pack-refs", "--all");
  expect((await state())?.commit).toBe(head());
  const tree = join(temporaryFolder({}), "tree");
  git("worktree", "add", "--quiet", "-b", "tree", tree);
  git("pack-refs", "--all");
  expect((await state(join(tree, "content")))?.commit).toBe(head());
  git("worktree", "remove", tree);
});

test("it changes with an amended commit and when the repository goes", async () => {
  const before = await historyMark(content);
  git("commit", "--quiet", "--amend", "--message", "另一句");
  const amended = await historyMark(content);
  expect(amended).not.toBe(before);
  expect(amended).toBe(head());
  rmSync(join(root, ".git"), { recursive: true });
  expect(await state()).toBeNull();
});
