import { join } from "node:path";
import { runningVersions } from "../program/versions.ts";
import { KeptMap, saveKept } from "../state/kept-map.ts";
import type { FileHistory } from "./file-history.ts";
import type { GoneAddress } from "./gone-address.ts";
import { isKeptHistory, type KeptHistory } from "./kept-history.ts";
import { type History, readLog } from "./read-log.ts";
import { readWorkTree } from "./read-work-tree.ts";
import { type RepositoryState, repositoryState } from "./repository-state.ts";
import { GitError, gitText } from "./run-git.ts";

/** What git tells of a folder. */
export interface FolderHistory {
  /** Of a file; null where nothing is known. */
  file: (file: string) => FileHistory | null;
  /** Addresses that documents had, in what is committed, and their files have no longer. */
  gone: readonly GoneAddress[];
  /** Why it is not whole; null: it is, or there is no git. */
  lack: HistoryLack | null;
}

/** Only the last commits are here, or git cannot be used, and what it said. */
export type HistoryLack = { kind: "shallow" } | { kind: "unread"; reason: string };

/** Of a folder without git. */
export const noHistory: FolderHistory = { file: () => null, gone: [], lack: null };

/**
 * What git tells of the files of a folder, its changes that are not committed among it. The whole log is read once;
 * later builds read only the commits since. Where there is no git, or no commit, nothing is known of any file.
 * @param cache folder that keeps what was read; null: it is read anew
 * @throws the signal's reason
 */
export async function readHistory(
  root: string,
  cache: string | null,
  signal?: AbortSignal,
): Promise<FolderHistory> {
  try {
    const state = await repositoryState(root);
    if (!state?.commit) return noHistory;
    const [history, tree] = await Promise.all([
      committedHistory(root, cache, { ...state, commit: state.commit }, signal),
      readWorkTree(root, "HEAD"),
    ]);
    const { keptSince, files } = history;
    return {
      file: (file) => {
        const known = files.get(file);
        return known && keptSince !== null ? { ...known, keptSince } : null;
      },
      gone: [...history.gone.values(), ...tree.gone.values()],
      lack: state.shallow === "" ? null : { kind: "shallow" },
    };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { ...noHistory, lack: { kind: "unread", reason: error.message } };
  }
}

type CommittedState = RepositoryState & { commit: string };

async function committedHistory(
  root: string,
  cache: string | null,
  { commit: head, shallow }: CommittedState,
  signal: AbortSignal | undefined,
): Promise<History> {
  const path = cache === null ? null : join(cache, "history.map");
  const version = path === null ? "" : runningVersions().history;
  const kept = path === null ? undefined : keptHistory(path, version);
  const isPast =
    kept?.shallow === shallow && (kept.head === head || (await isOnMainLine(root, kept.head)));
  const since = isPast ? kept : null;
  const history = {
    keptSince: since?.keptSince ?? null,
    files: new Map(since?.files),
    gone: new Map(since?.gone),
  };
  if (since?.head === head) return history;
  const range = { since: since?.head ?? null, isShallow: shallow !== "", signal };
  await readLog(root, range, history);
  if (path !== null) {
    const { keptSince, files, gone } = history;
    const news: KeptHistory = { head, shallow, keptSince, files: [...files], gone: [...gone] };
    saveKept(path, version, [["history", "", news]]);
  }
  return history;
}

function keptHistory(path: string, version: string): KeptHistory | undefined {
  return KeptMap.load<KeptHistory>(path, version, { accepts: isKeptHistory }).get("history");
}

/**
 * Whether what is checked out goes on from a commit without leaving its own line: on another line, what was read up to
 * there is not what reading it from the beginning gives.
 */
async function isOnMainLine(root: string, commit: string): Promise<boolean> {
  const range = ["rev-list", "--first-parent", "--parents", "--end-of-options", `${commit}..HEAD`];
  const lines = await gitText(root, range).catch(() => "");
  const [, parent] = lines.trim().split("\n").at(-1)?.split(" ") ?? [];
  return parent === commit;
}
