import { lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { hashFile } from "../../state/hash-file.ts";
import type { OutputFile } from "../ledger/ledger-files.ts";

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
export function intactFile(folder: string, known: OutputFile): OutputFile | null {
  const found = sizeAndTime(folder, known.path);
  if (found?.size !== known.size) return null;
  if (found.mtimeMs === known.mtimeMs) return known;
  const { sha256 } = hashFile(`${folder}/${known.path}`);
  return sha256 === known.sha256 ? { ...known, mtimeMs: found.mtimeMs } : null;
}

/** Whether something else stands where a file was written; false where nothing does. */
export function isChanged(folder: string, known: OutputFile): boolean {
  const path = `${folder}/${known.path}`;
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined && !intactFile(folder, known);
}

/** Null where there is no such file; a link to one is none. */
export function sizeAndTime(
  folder: string,
  path: string,
): Pick<OutputFile, "size" | "mtimeMs"> | null {
  const found = lstatSync(`${folder}/${path}`, { throwIfNoEntry: false });
  return found?.isFile() ? found : null;
}
