import type { TurnOf } from "../../output/publish/patch.ts";
import type { PublicKey } from "../signing/minisign.ts";
import type { KnownManifest } from "../verify/verify-folder.ts";
import type { HostTimes } from "./host/host.ts";
import type { Offer } from "./statement.ts";

/** What is asked of a sync. */
export interface SyncRequest {
  /** Where the portal stands: a folder on a host. */
  url: URL;
  /** The mirror. */
  folder: string;
  /** Who has to have signed the state; null: signatures are not checked. */
  key: PublicKey | null;
  /** Files that are asked for at once. */
  connections: number;
  /** In which order links of a portal's files lead somewhere. */
  turnOf: TurnOf;
  /** Tells what would be done, and does nothing. */
  isDry?: boolean;
  signal?: AbortSignal | undefined;
  /** Told how far a stage is; both in files. */
  onProgress?: (stage: SyncStage, done: number, total: number) => void;
  onNotice?: (notice: SyncNotice) => void;
  times?: HostTimes;
}

/** Files are compared with the list, then those that are missing fetched. */
export type SyncStage = "compare" | "fetch";

/** What people are to know while it goes on. */
export type SyncNotice = "waiting" | "finished" | "again";

/** What has become of a mirror. */
export interface Synced {
  manifest: KnownManifest;
  signature: Offer["signature"];
  /** Files that were put in place: new, changed or repaired; `repaired` are those of them that were damaged or lost. */
  put: number;
  repaired: string[];
  removed: number;
  kept: number;
  /** What stands in the mirror and is not the portal's: it was left as it is. */
  foreign: string[];
  /** What was asked of the host: files of the list, and bytes, all that was read of it. */
  fetched: { files: number; bytes: number };
  isDry: boolean;
}
