import { resolve } from "node:path";
import { z } from "zod";
import {
  abortSignal,
  assertOptions,
  callback,
  flag,
  messageLanguage,
  text,
} from "../commands/configuration/checked-options.ts";
import { UsageError } from "../diagnostics/usage-error.ts";
import { hostAddress, withoutPassword } from "../mirror/sync/host/host-address.ts";
import { SyncError } from "../mirror/sync/sync-error.ts";
import { syncMirror } from "../mirror/sync/sync-mirror.ts";
import type { Synced, SyncNotice, SyncStage } from "../mirror/sync/sync-request.ts";
import { refusalText, syncNoticeText } from "../mirror/sync/sync-text.ts";
import { keyOf, RequestError } from "../mirror/verify/run-verify.ts";
import { turnOf } from "../site/publishing-order.ts";
import { languageOf, rootOf, type Work } from "./options.ts";

export { UsageError } from "../diagnostics/usage-error.ts";
export type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
export { SyncError, type SyncFault } from "../mirror/sync/sync-error.ts";
export type { Synced } from "../mirror/sync/sync-request.ts";

/** What is asked of a sync; with nothing, it is what the command `sync` does. */
export interface SyncOptions extends Pick<Work, "cwd" | "lang" | "signal"> {
  /** Public key, or the file of one, to be had from elsewhere: what it has not signed is refused. */
  key?: string | undefined;
  /** Files that are fetched at once, 1 to 32. Default: 6. */
  connections?: number | undefined;
  /** Tells what would be done, and changes nothing. */
  dryRun?: boolean | undefined;
  /** Told how far the work is, and what people are to know. What it throws ends the work. */
  onProgress?: ((event: SyncEvent) => void) | undefined;
}

/** What a sync tells while it works; `done` and `total` are files. */
export type SyncEvent =
  | { type: "progress"; stage: SyncStage; done: number; total: number }
  | { type: "notice"; code: SyncNotice; message: string };

/** What the options of `sync` may be. */
export const syncShape = {
  lang: messageLanguage,
  cwd: text,
  signal: abortSignal,
  onProgress: callback,
  key: text,
  connections: z
    .int()
    .min(1)
    .max(32)
    .optional()
    .meta({ zh: "1 到 32 的整数", en: "a whole number from 1 to 32" }),
  dryRun: flag,
} satisfies Record<keyof SyncOptions, unknown>;

/**
 * Makes a folder a true mirror of a published portal, as the command `sync` does.
 * @param address where the portal's home page stands
 * @param folder the mirror; an empty or a new folder becomes one
 * @throws {UsageError} when options are wrong
 * @throws {SyncError} when host or mirror are refused, or the work cannot be done; its message is for people
 * @throws the signal's reason; what was fetched is kept, and the next sync goes on
 */
export async function sync(
  address: string,
  folder: string,
  options: SyncOptions = {},
): Promise<Synced> {
  const language = languageOf(options);
  assertOptions(
    { address: z.string(), folder: z.string() },
    { address, folder },
    "sync()",
    language,
  );
  assertOptions(syncShape, options, "sync()", language);
  const { connections = 6, dryRun = false, onProgress, signal } = options;
  signal?.throwIfAborted();
  const key = keyFrom(options, language);
  try {
    const url = hostAddress(address);
    if (url === null) throw new SyncError("address", { found: withoutPassword(address) });
    return await syncMirror({
      url,
      folder: resolve(rootOf(options), folder),
      key,
      connections,
      turnOf,
      isDry: dryRun,
      signal,
      onProgress: (stage, done, total) => onProgress?.({ type: "progress", stage, done, total }),
      onNotice: (code) =>
        onProgress?.({ type: "notice", code, message: syncNoticeText(code, language) }),
    });
  } catch (error) {
    if (error instanceof SyncError) error.message = refusalText(error, language);
    throw error;
  }
}

function keyFrom({ key, ...options }: SyncOptions, language: "zh" | "en") {
  if (key === undefined) return null;
  try {
    return keyOf(key.startsWith("RW") ? key : resolve(rootOf(options), key), language);
  } catch (error) {
    throw error instanceof RequestError ? new UsageError(error.message) : error;
  }
}
