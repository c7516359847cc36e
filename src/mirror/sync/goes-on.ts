import { readLog } from "../signing/log.ts";
import type { PublicKey } from "../signing/minisign.ts";
import { isOlder } from "../statement/manifest.ts";
import type { KnownManifest } from "../verify/verify-folder.ts";
import type { SyncFault } from "./sync-error.ts";

/** A state of a portal, with the log of what was signed before it. */
export interface State {
  manifest: KnownManifest;
  /** Empty where there is none. */
  log: string;
}

/**
 * Whether a state goes on from the one that a mirror holds.
 * @param key whose signatures the log of the next state bears; null: they were not looked at
 * @returns what speaks against it; null: nothing
 */
export function againstNext(
  own: State,
  next: State,
  key: PublicKey | null,
): Extract<SyncFault, "rollback" | "other-content" | "other-log"> | null {
  if (isOlder(next.manifest, own.manifest)) return "rollback";
  if (!isContinued(own.log, next.log, key)) return "other-log";
  const isOther = next.manifest.ownSha256 !== own.manifest.ownSha256;
  const isSameTurn = !isOlder(own.manifest, next.manifest);
  // Where nothing is counted, the states of a day have no order.
  if (!isOther || !isSameTurn || next.manifest.serial === 0) return null;
  return key && wasBefore(own, next) ? null : "other-content";
}

/** A log only grows. One that cannot be read says nothing, nor does one of another key than that which is asked for now. */
function isContinued(own: string, next: string, key: PublicKey | null): boolean {
  return next.startsWith(own) || !Array.isArray(readLog(own, key));
}

/** Whether the owner of the key has signed another state after this one. */
function wasBefore(own: State, next: State): boolean {
  const entries = readLog(next.log, null);
  if (!Array.isArray(entries)) return false;
  const at = entries.findIndex(({ manifest }) => manifest === own.manifest.ownSha256);
  return at !== -1 && at < entries.length - 1;
}
