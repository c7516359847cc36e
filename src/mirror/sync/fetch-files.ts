import { copyFileSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Listed } from "../verify/read-list.ts";
import { byBlocks, bytesOfBlocks, type Known } from "./fetch-blocks.ts";
import type { ByteBudget } from "./host/byte-budget.ts";
import { fetchWhole } from "./host/fetch-whole.ts";
import type { Host } from "./host/host.ts";
import { HostError } from "./host/host-error.ts";

/** What was asked of a host. */
export interface Fetched {
  files: number;
  /** What the host has not given, or not as the list says. */
  failed: { path: string; error: HostError | "other" }[];
  /** Files that were not asked for any more. */
  left: number;
}

export interface FetchOptions {
  /** Files are asked for at once. */
  connections: number;
  /** What a file can be put together from; null: it is fetched whole. */
  knownOf: (path: string) => Known | null;
  /** Told how many files have been asked for. */
  onFile: (done: number) => void;
}

/** A host that fails so often is not asked for more. */
const mostFailures = 50;

/**
 * Fetches files into a folder, in which one stands only when it is what the list says.
 * @param wanted files that are not there yet
 * @param budget bytes that all of them can have
 * @throws the signal's reason, and what the file system says
 */
export async function fetchFiles(
  host: Host,
  wanted: readonly Listed[],
  into: { files: string; parts: string },
  budget: ByteBudget,
  { connections, knownOf, onFile }: FetchOptions,
): Promise<Fetched> {
  const fetched: Fetched = { files: 0, failed: [], left: 0 };
  const groups = [...Map.groupBy(wanted, ({ hash }) => hash)];
  const queue = groups.entries();
  let done = 0;
  let isStopped = false;
  mkdirSync(into.parts, { recursive: true });
  const work = async () => {
    for (const [number, [hash, files]] of queue) {
      if (isStopped) return;
      const [first, ...others] = files.map(({ path }) => path) as [string, ...string[]];
      if (fetched.failed.length >= mostFailures) {
        fetched.left += files.length;
        continue;
      }
      const part = join(into.parts, String(number));
      try {
        const known = knownOf(first);
        const isDone = known && (await fetchKnown(host, first, hash, known, part, budget));
        if (!isDone) await fetchOne(host, first, hash, part, budget);
        fetched.files++;
        for (const path of others) copyWithin(part, into, path, budget);
        moveIn(part, join(into.files, first));
      } catch (error) {
        rmSync(part, { force: true });
        if (!(error instanceof HostError || error instanceof OtherFileError)) {
          isStopped = true;
          throw error;
        }
        fetched.failed.push({ path: first, error: error instanceof HostError ? error : "other" });
      }
      done += files.length;
      onFile(done);
    }
  };
  // All have ended before anybody hears of it.
  const ends = await Promise.allSettled(Array.from({ length: connections }, work));
  const failure = ends.find((end) => end.status === "rejected");
  if (failure) throw failure.reason;
  return fetched;
}

/** It is another than the list says. */
class OtherFileError extends Error {}

/** @returns whether it has come to the file */
async function fetchKnown(
  host: Host,
  path: string,
  hash: string,
  known: Known,
  part: string,
  budget: ByteBudget,
): Promise<boolean> {
  // What a host says of a file is no reason to fill the disk.
  if (bytesOfBlocks(known.blocks) > budget.left) return false;
  const made = await byBlocks(host, path, known, part);
  if (made?.sha256 !== hash) return false;
  budget.take(made.bytes);
  return true;
}

async function fetchOne(
  host: Host,
  path: string,
  hash: string,
  part: string,
  budget: ByteBudget,
): Promise<void> {
  const made = await fetchWhole(host, path, part, budget);
  if (!made) throw new HostError("status", "404");
  if (made.sha256 === hash) return;
  budget.giveBack(made.bytes);
  throw new OtherFileError(path);
}

/** Another file of the same content. */
function copyWithin(
  part: string,
  { files, parts }: { files: string; parts: string },
  path: string,
  budget: ByteBudget,
): void {
  budget.take(statSync(part).size);
  const copy = join(parts, "copy");
  copyFileSync(part, copy);
  moveIn(copy, join(files, path));
}

function moveIn(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
