import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Disk, insist, systemDisk } from "../../output/disk/disk.ts";
import { patchFolder, type TurnOf } from "../../output/publish/patch.ts";
import { removeTree } from "../../state/remove-tree.ts";
import { FileError, piecesOf } from "../verify/read-file.ts";
import { type Journal, readJournal, writeJournal } from "./journal.ts";
import type { MirrorPlace } from "./mirror-place.ts";
import { stagingParts } from "./staging.ts";

/**
 * Puts what is ready into a mirror. From its first step on, whoever finds the journal can go on, without the host.
 * @throws {PublishError}
 */
export async function publish(
  place: MirrorPlace,
  journal: Journal,
  turnOf: TurnOf,
  disk: Disk = systemDisk,
): Promise<void> {
  writeJournal(place.staging, journal);
  await carryOut(place, journal, turnOf, disk);
}

/**
 * Goes on where a sync was broken off while it changed the mirror.
 * @returns whether there was something to finish
 * @throws {PublishError}
 */
export async function finishLast(
  place: MirrorPlace,
  turnOf: TurnOf,
  disk: Disk = systemDisk,
): Promise<boolean> {
  const journal = readJournal(place.staging);
  if (journal === null) return false;
  const { files } = stagingParts(place.staging);
  // Neither the journal nor what is ready is believed: what is put into the mirror is what it says, whoever wrote it.
  const isReady = journal.put.every(
    ({ path, hash }) => isFile(join(files, path), hash) || isFile(join(place.folder, path), hash),
  );
  if (isReady) await carryOut(place, journal, turnOf, disk);
  else removeTree(place.staging);
  return isReady;
}

async function carryOut(
  { folder, staging }: MirrorPlace,
  { first, put, remove }: Journal,
  turnOf: TurnOf,
  disk: Disk,
): Promise<void> {
  const { files } = stagingParts(staging);
  const paths = put.map(({ path }) => path);
  if (!existsSync(folder) && existsSync(files)) {
    // All at once. A folder that is there stays, also when it is empty: somebody may stand in it, and its rights are its owner's.
    await insist(disk, () => disk.rename(files, folder));
  } else {
    await patchFolder(disk, folder, { from: files, put: [], remove: first }, turnOf);
    await patchFolder(disk, folder, { from: files, put: paths, remove }, turnOf);
  }
  removeTree(staging);
}

/** Whether a file has a content. */
export function isFile(path: string, sha256: string): boolean {
  try {
    const hash = createHash("sha256");
    for (const piece of piecesOf(path)) hash.update(piece);
    return hash.digest("hex") === sha256;
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}
