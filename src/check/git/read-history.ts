import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { KeptMap, saveKept } from "../../cache/kept-map.ts";
import type { FileHistory } from "../rule.ts";
import { type History, readLog } from "./read-log.ts";

/** Changes when what is read out of a log does. */
const version = "1";
const run = promisify(execFile);

/**
 * What git tells of the files of a folder. The whole log is read once; later builds read only the commits since.
 * Where there is no git, or no commit, nothing is known of any file.
 */
export async function readHistory(
  root: string,
  cache: string,
): Promise<(file: string) => FileHistory | null> {
  const head = await currentCommit(root);
  if (head === null) return () => null;
  const path = join(cache, "history.map");
  const kept = KeptMap.load<KeptHistory>(path, version).get("history");
  const isPast = kept && (kept.head === head || (await isAncestor(root, kept.head)));
  const since = isPast ? kept : null;
  const history = { keptSince: since?.keptSince ?? null, files: new Map(since?.files) };
  if (since?.head !== head) {
    await readLog(root, since?.head ?? null, history);
    const { keptSince, files } = history;
    const news: KeptHistory = { head, keptSince, files: [...files] };
    saveKept(path, version, [["history", "", news]]);
  }
  const { keptSince, files } = history;
  return (file) => {
    const known = files.get(file);
    return known && keptSince !== null ? { ...known, keptSince } : null;
  };
}

interface KeptHistory {
  head: string;
  keptSince: History["keptSince"];
  files: [string, Omit<FileHistory, "keptSince">][];
}

async function currentCommit(root: string): Promise<string | null> {
  return run("git", ["rev-parse", "--verify", "--quiet", "HEAD"], { cwd: root }).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}

async function isAncestor(root: string, commit: string): Promise<boolean> {
  return run("git", ["merge-base", "--is-ancestor", commit, "HEAD"], { cwd: root }).then(
    () => true,
    () => false,
  );
}
