import { repositoryState } from "./repository-state.ts";
import { GitError } from "./run-git.ts";

/**
 * Tells one state of a folder's history from any other: which commit is checked out, and which ones a shallow clone
 * lacks. While it is the same, and the files are, so is all that the history can tell of them.
 * @returns null where that cannot be had
 */
export async function historyMark(root: string): Promise<string | null> {
  try {
    const state = await repositoryState(root);
    return state ? `${state.commit ?? "unborn"} ${state.shallow}`.trim() : "none";
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}
