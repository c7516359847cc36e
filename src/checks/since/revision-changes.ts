import { usageError } from "../../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { readWorkTree, type WorkTree } from "../../history/read-work-tree.ts";
import { type RepositoryState, repositoryState } from "../../history/repository-state.ts";
import { GitError, gitText, gitTokens } from "../../history/run-git.ts";

/** How a content folder differs from where it parted from a revision. */
export interface RevisionChanges extends WorkTree {
  root: string;
  /** Id of the last commit that the revision and what is checked out have in common. */
  base: string;
}

/**
 * What has changed in a content folder since a revision, new files among it. What others have committed to that
 * revision in the meantime does not count.
 * @param revision as git names it: `origin/main`, `HEAD~3`, an id
 * @throws {UsageError} where there is no git, or no such revision
 */
export async function revisionChanges(
  root: string,
  revision: string,
  language: MessageLanguage,
): Promise<RevisionChanges> {
  const state = await repositoryState(root).catch(failing(language));
  if (!state?.commit) {
    return usageError(language, {
      zh: `--since 要用 git 历史，${root} 不在 git 版本库里，或者还没有提交过。`,
      en: `--since needs git history; ${root} is in no git repository, or has no commit yet.`,
    });
  }
  const base = await baseOf(root, revision, state, language);
  const tree = await readWorkTree(root, base).catch(failing(language));
  const untracked = ["ls-files", "-z", "--others", "--exclude-standard", "--", "."];
  for await (const file of gitTokens(root, untracked)) tree.changed.add(file);
  return { ...tree, root, base };
}

async function baseOf(
  root: string,
  revision: string,
  { shallow }: RepositoryState,
  language: MessageLanguage,
): Promise<string> {
  const nothing = (error: unknown) => {
    if (error instanceof GitError && error.message !== "ENOENT") return "";
    return failing(language)(error);
  };
  const named = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const commit = (await gitText(root, named).catch(nothing)).trim();
  const fetchAll = [
    "这里只取出了最近的提交：取出全部历史再试（git fetch --unshallow；CI 里写 fetch-depth: 0）。",
    "Only the last commits are here: fetch the whole history (git fetch --unshallow; in CI fetch-depth: 0).",
  ] as const;
  const [zh, en] = shallow
    ? fetchAll
    : ([
        "用 git log、git branch --all 看看它叫什么。",
        "See what it is called with git log or git branch --all.",
      ] as const);
  if (commit === "") {
    return usageError(language, {
      zh: `git 里没有 ${revision} 这个提交或分支。${zh}`,
      en: `Git knows no commit or branch ${revision}. ${en}`,
    });
  }
  const base = (await gitText(root, ["merge-base", commit, "HEAD"]).catch(nothing)).trim();
  if (base !== "") return base;
  return usageError(language, {
    zh: `${revision} 与现在的提交没有共同的历史。${shallow ? zh : ""}`,
    en: `${revision} and what is checked out have no history in common. ${shallow ? en : ""}`,
  });
}

function failing(language: MessageLanguage): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof GitError)) throw error;
    return usageError(language, {
      zh: `--since 要用 git，但用不了（${error.message}）。`,
      en: `--since needs git, which cannot be used (${error.message}).`,
    });
  };
}
