import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { basename, join } from "node:path";
import { Gzip, type Zippable, zipSync } from "fflate";
import { filesBelow } from "../../src/output/folder/output-files.ts";
import { isExecutable } from "./native-format.ts";
import type { System } from "./systems.ts";
import { tarEnd, tarEntry } from "./tar.ts";

/** How hard to compress: 9 is smallest, 1 fastest. */
export type Level = 1 | 6 | 9;

/** What fflate's stream is made for, in bytes. */
const commonPiece = 65536;

/**
 * Packs a folder, its name included, into one file. The same files give the same bytes on every system and at every
 * time: in order of their names, of one day, with rights that follow from what they hold. fflate compresses, since it
 * gives the same bytes everywhere, which zlib does not.
 */
export function packFolder(folder: string, out: string, packing: System["packing"], level: Level) {
  const files = filesBelow(folder).sort();
  if (packing === "zip") writeFileSync(out, zipped(folder, files, level));
  else writeTarGz(folder, files, out, level);
}

function zipped(folder: string, files: readonly string[], level: Level): Uint8Array {
  const entries: Zippable = {};
  for (const file of files)
    entries[`${basename(folder)}/${file}`] = readFileSync(join(folder, file));
  // ZIP keeps the hour of a wall clock, so it is given in that of this machine.
  return zipSync(entries, { level, mtime: new Date(2020, 0, 1) });
}

function writeTarGz(folder: string, files: readonly string[], out: string, level: Level): void {
  const descriptor = openSync(out, "w");
  try {
    const gzip = new Gzip({ level, mtime: 0 }, (piece) => writeWhole(descriptor, piece));
    for (const file of files) {
      const bytes = readFileSync(join(folder, file));
      const path = `${basename(folder)}/${file}`;
      for (const piece of tarEntry({ path, executable: isExecutable(bytes), bytes })) {
        for (let at = 0; at < piece.length; at += commonPiece)
          gzip.push(piece.subarray(at, at + commonPiece));
      }
    }
    gzip.push(tarEnd, true);
  } finally {
    closeSync(descriptor);
  }
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
