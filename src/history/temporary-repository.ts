import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "../testing/temporary-folder.ts";

/** A git repository for a test, whose commits are made on given days. */
export interface TemporaryRepository {
  root: string;
  /** The content folder inside it. */
  content: string;
  /** Runs git; gives what it says. */
  git(...options: string[]): string;
  /** Writes files of the content folder and removes those that are null. */
  write(files: Record<string, string | null>): void;
  /** Writes, and commits all that lies in the content folder. */
  commit(day: string, files?: Record<string, string | null>): void;
}

/** Settings of the machine a test runs on decide nothing. */
const plain = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };

export function temporaryRepository(root = temporaryFolder({})): TemporaryRepository {
  const content = join(root, "content");
  /** What git does in between happens on the day of the last commit. */
  let lastDay = "2020-01-01";
  const run = (options: readonly string[], day = lastDay) => {
    lastDay = day;
    const who = ["-c", "user.name=编辑", "-c", "user.email=editor@qinghe.example"];
    const at = `${day}T09:00:00+08:00`;
    const env = { ...process.env, ...plain, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
    const stdio = ["ignore", "pipe", "ignore"] as const;
    return execFileSync("git", [...who, ...options], {
      cwd: root,
      env,
      stdio: [...stdio],
    }).toString();
  };
  const write = (files: Record<string, string | null>) => {
    for (const [file, text] of Object.entries(files)) {
      const path = join(content, file);
      if (text === null) {
        rmSync(path, { recursive: true });
        continue;
      }
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  };
  mkdirSync(content, { recursive: true });
  run(["init", "--quiet", "--initial-branch=main"]);
  return {
    root,
    content,
    git: (...options) => run(options),
    write,
    commit(day, files = {}) {
      write(files);
      run(["add", "--all", "content"], day);
      run(["commit", "--quiet", "--allow-empty", "--message", "改"], day);
    },
  };
}
