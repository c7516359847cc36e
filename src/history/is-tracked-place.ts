import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { isRepositoryAround } from "./repository-state.ts";
import { GitError, gitText } from "./run-git.ts";

/** Whether a file would come into a repository with `git add`: one is around it and does not ignore it. */
export async function isTrackedPlace(path: string): Promise<boolean> {
  const folder = existingFolder(dirname(path));
  if (!isRepositoryAround(folder)) return false;
  try {
    await gitText(folder, ["check-ignore", "--quiet", "--", path]);
    return false;
  } catch (error) {
    // It is not ignored, or git cannot say so.
    if (error instanceof GitError) return true;
    throw error;
  }
}

/** A folder, or the next one above it that is there. */
function existingFolder(folder: string): string {
  return existsSync(folder) || folder === dirname(folder)
    ? folder
    : existingFolder(dirname(folder));
}
