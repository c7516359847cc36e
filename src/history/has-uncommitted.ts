import { GitError, gitOutput } from "./run-git.ts";

/**
 * Whether a folder holds what its last commit does not: changes, or files that git does not know yet.
 * @returns false, too, where git cannot be asked: then it counts no commits either
 */
export async function hasUncommitted(root: string): Promise<boolean> {
  try {
    for await (const _ of gitOutput(root, ["status", "--porcelain", "--", "."])) return true;
    return false;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return false;
  }
}
