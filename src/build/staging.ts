import { existsSync, realpathSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";

/** A folder that becomes the output in one step, or never. */
export interface Staging {
  /** Where to write. */
  folder: string;
  /** Puts the staged files in the place of the last output. */
  publish(): Promise<void>;
  /** Removes the staged files; the last output stays as it was. */
  discard(): Promise<void>;
}

/** The output folder cannot be used; `reason` says why. */
export class OutputFolderError extends Error {
  readonly reason: "foreign" | "inside-content" | "contains-content";
  readonly folder: string;
  constructor(reason: OutputFolderError["reason"], folder: string) {
    super(`${reason}: ${folder}`);
    this.reason = reason;
    this.folder = folder;
  }
}

/** A file every output has: a folder without it was not made by Gongkai and is not replaced. */
const mark = join("data", "documents.jsonl");

/**
 * Opens a staging folder beside `out`, on the same file system, so that publishing is a rename. What a killed
 * build left behind is cleared first, and an output that was being replaced when it died is put back.
 * @throws {OutputFolderError} when `out` holds something else, or overlaps the content folder
 */
export async function openStaging(out: string, content: string): Promise<Staging> {
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  const source = existsSync(content) ? realpathSync(content) : resolve(content);
  if (contains(source, target)) throw new OutputFolderError("inside-content", target);
  if (contains(target, source)) throw new OutputFolderError("contains-content", target);
  await recover(target);
  if (existsSync(target) && !existsSync(join(target, mark)) && (await readdir(target)).length > 0) {
    throw new OutputFolderError("foreign", target);
  }
  const folder = await freshFolder(target);
  const previous = sibling(target, "previous", process.pid);
  return {
    folder,
    async publish() {
      if (existsSync(target)) await rename(target, previous);
      await rename(folder, target);
      await rm(previous, { recursive: true, force: true });
    },
    async discard() {
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A folder of this process beside `target` for what is thrown away again; those of dead processes are cleared. */
export async function openScratch(target: string): Promise<string> {
  await recover(target);
  return freshFolder(target);
}

async function freshFolder(target: string): Promise<string> {
  const folder = sibling(target, "staging", process.pid);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  return folder;
}

/** Clears what dead builds left beside `target`; folders of builds that still run are left alone. */
async function recover(target: string): Promise<void> {
  const parent = dirname(target);
  await mkdir(parent, { recursive: true });
  const prefix = `.${basename(target)}.`;
  for (const name of (await readdir(parent)).filter((entry) => entry.startsWith(prefix)).sort()) {
    const [, kind, pid] = /^(staging|previous)-(\d+)$/.exec(name.slice(prefix.length)) ?? [];
    if (!kind || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    const left = join(parent, name);
    if (kind === "previous" && !existsSync(target)) await rename(left, target);
    else await rm(left, { recursive: true, force: true });
  }
}

function sibling(target: string, kind: string, pid: number): string {
  return join(dirname(target), `.${basename(target)}.${kind}-${pid}`);
}

function contains(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
