import { getHashes, hash } from "node:crypto";
import { copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  manifestBlocks,
  manifestLists,
  manifestLog,
  manifestSignature,
} from "../../portal/addresses/mirror-addresses.ts";
import type { Listed } from "../verify/read-list.ts";
import type { KnownManifest } from "../verify/verify-folder.ts";
import type { Host } from "./host/host.ts";
import { fetchList, isListOf } from "./list-of-host.ts";
import type { MirrorPlace } from "./mirror-place.ts";
import { isFile } from "./publish.ts";
import { linesOf, writeSm3List } from "./sm3-list.ts";
import { stagingParts } from "./staging.ts";
import { type Offer, ownManifest } from "./statement.ts";
import { SyncError } from "./sync-error.ts";

const { sha256, sm3 } = manifestLists;

/**
 * Makes the list by SM3 ready, where the mirror has it not. All files of the state are ready.
 * @throws {SyncError} when it is not the one that `MANIFEST.txt` names
 */
export async function stageSm3List(
  host: Host,
  { folder, staging }: MirrorPlace,
  listFolder: string,
  manifest: KnownManifest,
): Promise<void> {
  const { files, statement } = stagingParts(staging);
  if (isFile(join(folder, sm3), manifest.sm3)) return;
  mkdirSync(statement, { recursive: true });
  // A Node without SM3 takes what the host gives, as it is named in `MANIFEST.txt`.
  if (!getHashes().includes("sm3")) return fetchList(host, "sm3", manifest, statement);
  const own = ownManifest(folder);
  const isSound = own && isListOf(folder, own) && isFile(join(folder, sm3), own.sm3);
  const former = (name: string) => (isSound ? linesOf(folder, name) : []);
  const lists = {
    listed: linesOf(listFolder, sha256),
    former: former(sha256),
    formerSm3: former(sm3),
  };
  const found = writeSm3List(statement, lists, (path) => {
    const ready = join(files, path);
    return existsSync(ready) ? ready : join(folder, path);
  });
  if (found !== manifest.sm3) throw new SyncError("sm3");
}

/** Makes ready what says which state it is, as far as the mirror has it not. @returns those files */
export function stageStatement({ folder, staging }: MirrorPlace, offer: Offer): Listed[] {
  const { files, statement } = stagingParts(staging);
  return [sha256, sm3, manifestBlocks, ...offer.files].flatMap((path) => {
    const from = join(statement, path);
    if (!existsSync(from)) return [];
    const content = hash("sha256", readFileSync(from));
    if (isFile(join(folder, path), content)) return [];
    mkdirSync(files, { recursive: true });
    copyFileSync(from, join(files, path));
    return [{ path, hash: content }];
  });
}

/** Files of the last statement that the next one has not: a signature of another state is none. */
export function goneStatement(folder: string, offer: Offer): string[] {
  return [manifestSignature, manifestLog].filter(
    (path) =>
      !offer.files.includes(path) && lstatSync(join(folder, path), { throwIfNoEntry: false }),
  );
}
