import { createHash } from "node:crypto";
import { createReadStream, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile, OutputUnit } from "./ledger.ts";

/** Paths of all files below a folder, with `/`; none when there is no such folder. */
export function filesBelow(folder: string): string[] {
  const files: string[] = [];
  const visit = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else files.push(path);
    }
  };
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) visit("");
  return files;
}

/**
 * The file as it stands now, if its bytes are still those of the ledger; null otherwise. Where its times differ,
 * as they do after an output was packed and unpacked, its bytes decide.
 */
export async function intactFile(folder: string, known: OutputFile): Promise<OutputFile | null> {
  const path = join(folder, known.path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== known.size) return null;
  if (found.mtimeMs === known.mtimeMs) return known;
  const { sha256 } = await describeFile(folder, known.path);
  return sha256 === known.sha256 ? { ...known, mtimeMs: found.mtimeMs } : null;
}

/** Reads a file to tell its size, time and SHA-256. */
export async function describeFile(folder: string, path: string): Promise<OutputFile> {
  const hash = createHash("sha256");
  const { size, mtimeMs } = statSync(join(folder, path));
  for await (const chunk of createReadStream(join(folder, path))) hash.update(chunk);
  return { path, size, mtimeMs, sha256: hash.digest("hex") };
}

/** How a folder differs from what its ledger says. */
export interface ChangedFiles {
  /** Gone, or other bytes. */
  changed: Set<string>;
  /** Other times but the same bytes, with the times of now. */
  restamped: Map<string, OutputFile>;
  /** Not in the ledger. */
  strays: string[];
}

/** Compares the files of a folder with what its ledger says of them. */
export async function findChanged(
  folder: string,
  units: Iterable<OutputUnit>,
): Promise<ChangedFiles> {
  const [changed, restamped] = [new Set<string>(), new Map<string, OutputFile>()];
  const known = new Set<string>();
  for (const { files } of units) {
    for (const file of files) {
      known.add(file.path);
      const now = await intactFile(folder, file);
      if (!now) changed.add(file.path);
      else if (now !== file) restamped.set(file.path, now);
    }
  }
  return { changed, restamped, strays: filesBelow(folder).filter((path) => !known.has(path)) };
}
