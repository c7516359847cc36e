import { repositoryState } from "./repository-state.ts";
import { GitError, gitText } from "./run-git.ts";

/** How far the history of a folder has come. */
export interface HistoryPosition {
  /** Id of the commit that is checked out; null: there is none, or it could not be had. */
  commit: string | null;
  /** Commits on its own line, this one included; null where nobody can count them. */
  serial: number | null;
  /** Why they cannot be counted: git does not hold the folder, only the last commits are here, or git is not there. */
  lack: "none" | "shallow" | "unread" | null;
}

/** Looks how far the history of a folder has come. */
export async function historyPosition(root: string): Promise<HistoryPosition> {
  try {
    const state = await repositoryState(root);
    const commit = state?.commit ?? null;
    if (!state || commit === null) return { commit, serial: null, lack: "none" };
    if (state.shallow !== "") return { commit, serial: null, lack: "shallow" };
    const [count, isThere] = await Promise.all([
      gitText(root, ["rev-list", "--first-parent", "--count", commit]),
      isCommitted(root, commit),
    ]);
    return isThere
      ? { commit, serial: Number(count), lack: null }
      : { commit: null, serial: null, lack: "none" };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { commit: null, serial: null, lack: "unread" };
  }
}

/** Whether a commit holds anything of a folder: the repository around it may be another's, which ignores it. */
async function isCommitted(root: string, commit: string): Promise<boolean> {
  const tree = gitText(root, ["rev-parse", "--verify", "--quiet", `${commit}:./`]);
  return tree.then(
    () => true,
    () => false,
  );
}
