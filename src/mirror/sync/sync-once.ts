import { setImmediate } from "node:timers/promises";
import { manifestLists, unlisted } from "../../portal/addresses/mirror-addresses.ts";
import { FileError, sizeOf } from "../verify/read-file.ts";
import type { KnownManifest } from "../verify/verify-folder.ts";
import { type Entry, walk } from "../verify/walk.ts";
import type { Host } from "./host/host.ts";
import {
  assertSound,
  blocksOfState,
  isListOf,
  listOfState,
  OtherListError,
} from "./list-of-host.ts";
import { isEmptyFolder, type MirrorPlace } from "./mirror-place.ts";
import { inTheWay, type Plan, planned } from "./plan.ts";
import { isFile, publish } from "./publish.ts";
import { linesOf } from "./sm3-list.ts";
import { stageFiles } from "./stage-files.ts";
import { goneStatement, stageSm3List, stageStatement } from "./stage-statement.ts";
import { stagingParts } from "./staging.ts";
import { offerOf, ownManifest } from "./statement.ts";
import { ChangingError, SyncError, type ToldProblem } from "./sync-error.ts";
import type { Synced, SyncRequest } from "./sync-request.ts";

/** Files after which others get their turn. */
const filesAtOnce = 200;

/**
 * One try to make a mirror what a host offers.
 * @throws {ChangingError} when it offers other files than its list says
 * @throws {SyncError}
 * @throws {HostError}
 */
export async function syncOnce(
  request: SyncRequest,
  place: MirrorPlace,
  host: Host,
): Promise<Synced> {
  const { folder } = place;
  const parts = stagingParts(place.staging);
  const offer = await offerOf(host, { folder, into: parts.statement, key: request.key });
  const { manifest } = offer;
  const places = { folder, into: parts.statement };
  const { listFolder, blocks } = await listsOf(host, manifest, places).catch((error) => {
    throw error instanceof OtherListError ? new ChangingError(new SyncError("changing")) : error;
  });
  assertSound(listFolder, manifest);
  const plan = await planOf(request, folder, listFolder, manifest);
  const { first, blocking } = inTheWay(plan);
  if (blocking.length > 0) throw new SyncError("in-the-way", {}, blocking.map(blockingProblem));
  const summary = {
    manifest,
    signature: offer.signature,
    put: plan.put.length,
    repaired: plan.damaged,
    removed: plan.remove.length,
    kept: plan.kept.files,
    foreign: plan.foreign.flatMap(({ path, kind }) => (kind === "system" ? [] : [path])),
  };
  if (request.isDry) {
    return { ...summary, fetched: { files: 0, bytes: host.bytes }, isDry: true };
  }
  const files = await stageFiles(request, place, host, plan, {
    bytes: manifest.bytes,
    blocks,
  });
  await stageSm3List(host, place, listFolder, manifest);
  const put = plan.put.concat(stageStatement(place, offer));
  const remove = plan.remove
    .map(({ path }) => path)
    .concat(offer.isOwn ? [] : goneStatement(folder, offer));
  if (put.length + remove.length > 0) {
    // From here on it is a matter of moments, and finished.
    await publish(place, { first, put, remove }, request.turnOf);
  }
  return { ...summary, fetched: { files, bytes: host.bytes }, isDry: false };
}

async function listsOf(
  host: Host,
  manifest: KnownManifest,
  places: { folder: string; into: string },
) {
  const listFolder = await listOfState(host, manifest, places);
  return { listFolder, blocks: await blocksOfState(host, manifest, places) };
}

/** Compares what there is, file by file. */
async function planOf(
  { signal, onProgress }: SyncRequest,
  folder: string,
  listFolder: string,
  manifest: KnownManifest,
): Promise<Plan> {
  const own = ownManifest(folder);
  let done = 0;
  return planned({
    listed: linesOf(listFolder, manifestLists.sha256),
    former: own && isListOf(folder, own) ? linesOf(folder, manifestLists.sha256) : [],
    entries: isEmptyFolder(folder) ? [] : listedEntries(folder),
    sizeIfSame: ({ path, hash }) => sizeIfSame(`${folder}/${path}`, hash, manifest.bytes),
    step: async () => {
      signal?.throwIfAborted();
      onProgress?.("compare", ++done, manifest.files);
      if (done % filesAtOnce === 0) await setImmediate();
    },
  });
}

function* listedEntries(folder: string): Generator<Entry> {
  for (const entry of walk(folder)) if (!unlisted.includes(entry.path)) yield entry;
}

/** @param largest bytes that no file of the portal can exceed: what is larger is not read */
function sizeIfSame(path: string, hash: string, largest: number): number | null {
  try {
    const size = sizeOf(path);
    return size <= largest && isFile(path, hash) ? size : null;
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

function blockingProblem(path: string): ToldProblem {
  return {
    path,
    words: {
      zh: "不是门户的文件，却占着门户文件要放的地方；链接不跟着走",
      en: "not a file of the portal, and in the place of one; links are not followed",
    },
  };
}
