import { setTimeout } from "node:timers/promises";
import { LockError, whileLocked } from "../../output/lock/lock.ts";
import { PublishError } from "../../output/publish/publish-error.ts";
import { Host, usualTimes } from "./host/host.ts";
import { HostError } from "./host/host-error.ts";
import { hostProblem } from "./host-words.ts";
import { assertMirror, type MirrorPlace, mirrorPlace } from "./mirror-place.ts";
import { finishLast } from "./publish.ts";
import { dropStrange, tidy } from "./staging.ts";
import { ChangingError, SyncError } from "./sync-error.ts";
import { syncOnce } from "./sync-once.ts";
import type { Synced, SyncRequest } from "./sync-request.ts";

/** Times that a host is read which changes while it is read. */
const mostRounds = 3;

/**
 * Makes a folder what a host offers: only what is missing or changed is fetched, everything is looked at before it is put in
 * place, and at every moment all links in the mirror lead somewhere. Broken off, it goes on from where it was.
 * @throws {SyncError} when the host, the mirror or what was asked for is refused, or the work cannot be done
 * @throws the signal's reason
 */
export async function syncMirror(request: SyncRequest): Promise<Synced> {
  const { onNotice, signal } = request;
  const place = mirrorPlace(request.folder);
  const work = () => syncWhileLocked(request, place);
  const onWait = () => onNotice?.("waiting");
  try {
    return await whileLocked(place.lock, work, onWait, undefined, signal);
  } catch (error) {
    throw worded(error, place);
  }
}

async function syncWhileLocked(request: SyncRequest, place: MirrorPlace): Promise<Synced> {
  const { onNotice, signal, times = usualTimes, turnOf } = request;
  signal?.throwIfAborted();
  dropStrange(place.staging);
  if (!request.isDry && (await finishLast(place, turnOf))) onNotice?.("finished");
  assertMirror(place.folder);
  const host = new Host(request.url, { signal, times });
  for (let round = 1; ; round++) {
    try {
      return await syncOnce(request, place, host).finally(() => tidy(place.staging));
    } catch (error) {
      if (!(error instanceof ChangingError)) throw error;
      if (round === mostRounds) throw error.last;
      // Whoever publishes there is given a moment.
      onNotice?.("again");
      await setTimeout(times.round, undefined, { signal });
    }
  }
}

/** What people can do something about; any other error as it is. */
function worded(error: unknown, { folder }: MirrorPlace): unknown {
  if (error instanceof HostError)
    return new SyncError("host", {}, [hostProblem(error.path, error)]);
  if (error instanceof LockError) {
    return new SyncError("locked", { path: error.path, holder: error.holder });
  }
  if (error instanceof PublishError) {
    const { path, systemCode } = error;
    return new SyncError("disk", { path, systemCode });
  }
  // Who writes into an open file is not told which.
  const { code = "", path = folder } = (error ?? {}) as NodeJS.ErrnoException;
  return code === "ENOSPC" || code === "EDQUOT" ? new SyncError("no-room", { path }) : error;
}
