import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { filesBelow } from "../../src/output/folder/output-files.ts";
import { hashFile } from "../../src/state/hash-file.ts";
import { furnish } from "./furnish.ts";
import { installNode, installProgram, packProgram } from "./install.ts";
import { type Level, packFolder } from "./pack-folder.ts";
import { archiveFolder, type System } from "./systems.ts";

export interface ArchiveOptions {
  readonly system: System;
  /** Version of the program: it stands in the names. */
  readonly version: string;
  /** Version of Node, exactly. */
  readonly node: string;
  /** Folder that gets the archive. */
  readonly out: string;
  readonly level: Level;
  /** The packed program, where it has been made; without it, it is packed. */
  readonly tarball?: string;
  /** Called as each step begins. */
  readonly onStep?: (step: "node" | "program" | "packing") => void;
}

/** An archive that was made; sizes in bytes. */
export interface Archive {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly unpackedBytes: number;
  readonly files: number;
  /** The longest path in it, with that of its folder. */
  readonly longestPath: string;
}

/**
 * Makes the archive of a system: one folder with Node, the program and all that it depends on, packed into one file, with
 * its SHA-256 in a file beside it. What is there of an earlier time is replaced at the end.
 * @throws {NpmError} when npm cannot have a package
 * @throws {ForeignCodeError} when a package has brought code for another system
 */
export async function makeArchive(options: ArchiveOptions): Promise<Archive> {
  const { system, version, node, out, level, onStep } = options;
  const work = mkdtempSync(join(tmpdir(), "gongkai-archive-"));
  try {
    const folder = join(work, archiveFolder(version, system));
    mkdirSync(folder);
    onStep?.("node");
    await installNode(system, node, join(work, "node"), folder);
    onStep?.("program");
    const tarball = options.tarball ?? (await packProgram(join(work, "packed")));
    await installProgram(system, tarball, join(work, "program"), folder);
    furnish(folder, { system, version, node });
    onStep?.("packing");
    mkdirSync(out, { recursive: true });
    const path = join(out, `${basename(folder)}.${system.packing}`);
    packFolder(folder, `${path}.part`, system.packing, level);
    renameSync(`${path}.part`, path);
    const { bytes, sha256 } = hashFile(path);
    writeFileSync(`${path}.sha256`, `${sha256}  ${basename(path)}\n`);
    return { path, bytes, sha256, ...measure(folder) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function measure(folder: string): Pick<Archive, "unpackedBytes" | "files" | "longestPath"> {
  const files = filesBelow(folder);
  return {
    unpackedBytes: files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
    files: files.length,
    longestPath: files
      .map((file) => `${basename(folder)}/${file}`)
      .reduce((longest, path) => (path.length > longest.length ? path : longest), ""),
  };
}
