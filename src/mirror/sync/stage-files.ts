import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statfsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Block } from "../lists/blocks.ts";
import { sizeOf } from "../verify/read-file.ts";
import type { Listed } from "../verify/read-list.ts";
import { walk } from "../verify/walk.ts";
import { type Fetched, fetchFiles } from "./fetch-files.ts";
import { ByteBudget } from "./host/byte-budget.ts";
import type { Host } from "./host/host.ts";
import { hostProblem } from "./host-words.ts";
import type { MirrorPlace } from "./mirror-place.ts";
import type { Plan } from "./plan.ts";
import { isFile } from "./publish.ts";
import { stagingParts } from "./staging.ts";
import { ChangingError, SyncError } from "./sync-error.ts";
import type { SyncRequest } from "./sync-request.ts";

/**
 * Makes all files ready that a mirror lacks: those that were fetched before stay, the others are fetched.
 * @param state bytes of all its files, and blocks of the large ones
 * @returns how many were fetched
 * @throws {ChangingError} when the host does not give them, or others
 * @throws {SyncError} when there is no room, or the bytes are not as many as its `MANIFEST.txt` says
 */
export async function stageFiles(
  { connections, signal, onProgress }: SyncRequest,
  { folder, staging }: MirrorPlace,
  host: Host,
  { put, kept, remove }: Plan,
  { bytes, blocks }: { bytes: number; blocks: ReadonlyMap<string, Block[]> },
): Promise<number> {
  const { files, parts } = stagingParts(staging);
  const ready = keptReady(files, put);
  copyMoved({ put, remove }, folder, { files, parts }, ready);
  const wanted = put.filter(({ path }) => !ready.has(path));
  const there = [...ready].reduce((sum, path) => sum + sizeOf(join(files, path)), kept.bytes);
  if (there > bytes) throw otherSize(bytes, there);
  assertRoom(dirname(staging), bytes - there);
  const budget = new ByteBudget(bytes - there);
  const fetched = await fetchFiles(host, wanted, { files, parts }, budget, {
    connections,
    knownOf: (path) => {
      const known = blocks.get(path);
      const older = join(folder, path);
      return known && existsSync(older) ? { blocks: known, older } : null;
    },
    onFile: (done) => onProgress?.("fetch", ready.size + done, put.length),
  });
  signal?.throwIfAborted();
  if (fetched.failed.length > 0) throw new ChangingError(failure(fetched));
  if (budget.left > 0) throw otherSize(bytes, bytes - budget.left);
  return fetched.files;
}

/** Files that an earlier sync has made ready and that are wanted still; others are removed. */
function keptReady(files: string, put: readonly Listed[]): Set<string> {
  const wanted = new Map(put.map(({ path, hash }) => [path, hash]));
  const ready = new Set<string>();
  for (const { path } of entriesOf(files)) {
    const hash = wanted.get(path);
    if (hash !== undefined && isFile(join(files, path), hash)) ready.add(path);
    else rmSync(join(files, path), { recursive: true, force: true });
  }
  return ready;
}

/** A file that only has another name now need not be fetched. */
function copyMoved(
  { put, remove }: Pick<Plan, "put" | "remove">,
  folder: string,
  { files, parts }: { files: string; parts: string },
  ready: Set<string>,
): void {
  const former = new Map(remove.map(({ path, hash }) => [hash, path]));
  mkdirSync(parts, { recursive: true });
  for (const { path, hash } of put) {
    const from = former.get(hash);
    if (from === undefined || ready.has(path)) continue;
    const part = join(parts, "moved");
    copyFileSync(join(folder, from), part);
    // It may be damaged.
    if (!isFile(part, hash)) continue;
    mkdirSync(dirname(join(files, path)), { recursive: true });
    renameSync(part, join(files, path));
    ready.add(path);
  }
}

function entriesOf(files: string) {
  try {
    return [...walk(files)];
  } catch {
    return [];
  }
}

/** @throws {SyncError} when a disk has no room for what is to come */
function assertRoom(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  // Some network drives do not tell.
  if (free > 0 && free < bytes) throw new SyncError("no-room", { path: folder, bytes, free });
}

function otherSize(wanted: number, found: number): SyncError {
  return new SyncError("size", { wanted, found, unit: "bytes" });
}

function failure({ failed, left }: Fetched): SyncError {
  // Several are fetched at a time: in whichever order they fail, they are told in one.
  const inOrder = failed.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const problems = inOrder.map(({ path, error }) => hostProblem(path, error));
  return new SyncError("host", { left }, problems);
}
