import { execFileSync } from "node:child_process";

/** Settings of the machine decide nothing. */
const plain = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
const who = ["-c", "user.name=编辑", "-c", "user.email=editor@qinghe.example"];

/** Makes a git repository of a folder, with all it holds committed on a day (`YYYY-MM-DD`). */
export function startRepository(folder: string, day: string): void {
  git(folder, day, "init", "--quiet", "--initial-branch=main");
  commitAll(folder, day);
}

/** Commits all that a folder holds. */
export function commitAll(folder: string, day: string): void {
  git(folder, day, "add", "--all", ".");
  git(folder, day, "commit", "--quiet", "--allow-empty", "--message", "改");
}

/** Takes a folder back to its last commit. */
export function takeBack(folder: string): void {
  git(folder, "2020-01-01", "reset", "--quiet", "--hard");
  git(folder, "2020-01-01", "clean", "--quiet", "--force", "-d");
}

function git(folder: string, day: string, ...options: string[]): void {
  const at = `${day}T09:00:00+08:00`;
  const env = { ...process.env, ...plain, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
  execFileSync("git", [...who, "-c", "gc.auto=0", ...options], {
    cwd: folder,
    env,
    stdio: "ignore",
  });
}
