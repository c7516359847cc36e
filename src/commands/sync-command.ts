import { UsageError, usageError } from "../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import type { PublicKey } from "../mirror/signing/minisign.ts";
import { hostAddress, withoutPassword } from "../mirror/sync/host/host-address.ts";
import { SyncError } from "../mirror/sync/sync-error.ts";
import { syncMirror } from "../mirror/sync/sync-mirror.ts";
import {
  refusalJson,
  refusalText,
  syncedJson,
  syncedText,
  syncNoticeText,
} from "../mirror/sync/sync-text.ts";
import { keyOf, RequestError } from "../mirror/verify/run-verify.ts";
import { commandLine } from "../program/command-words.ts";
import { progressBar } from "../site/progress/progress.ts";
import { turnOf } from "../site/publishing-order.ts";
import { type ParsedCommand, readCommand, reportErrors } from "./command-line.ts";
import { spec } from "./specs/sync-spec.ts";
import { untilStopped } from "./until-stopped.ts";

/**
 * `gongkai sync`: exit code 1 when host or mirror are refused, or something in the mirror is not the portal's; 2 when the
 * command line is wrong, 3 when it could not be done.
 */
export async function run(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = await readCommand(spec, argv);
    if (!command) return 0;
    return untilStopped(command.language, fetchedStays, (signal) => syncAndTell(command, signal));
  });
}

const fetchedStays = {
  zh: "副本保持原样；已取到的留着，再运行一次会接着做。",
  en: "The mirror is as it was; what was fetched is kept, and the next run goes on from it.",
};

async function syncAndTell(
  { language, values, positionals }: ParsedCommand,
  signal: AbortSignal,
): Promise<number> {
  const [address, folder, ...more] = positionals;
  if (address === undefined || folder === undefined || more.length > 0) {
    const line = commandLine("sync https://www.example.gov.cn/zwgk/ DIR");
    usageError(language, { zh: `写作 ${line}`, en: `Write ${line}` });
  }
  const key = values.key === undefined ? null : requestedKey(String(values.key), language);
  const connections = connectionsOf(String(values.connections), language);
  const progress = progressBar(process.stderr, language);
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const url = hostAddress(address);
    if (url === null) throw new SyncError("address", { found: withoutPassword(address) });
    const synced = await syncMirror({
      url,
      folder,
      key,
      connections,
      turnOf,
      isDry: values["dry-run"] === true,
      signal,
      onProgress: (stage, done, total) => progress.update(stage, done, total),
      onNotice: (notice) => {
        progress.clear();
        console.error(syncNoticeText(notice, language));
      },
    }).finally(() => progress.clear());
    console.log(
      values.json ? syncedJson(synced, seconds()) : syncedText(synced, seconds(), language),
    );
    return synced.foreign.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof SyncError)) throw error;
    if (values.json) console.log(refusalJson(error));
    console.error(refusalText(error, language));
    return error.exitCode;
  }
}

function requestedKey(written: string, language: MessageLanguage): PublicKey {
  try {
    return keyOf(written, language);
  } catch (error) {
    throw error instanceof RequestError ? new UsageError(error.message) : error;
  }
}

function connectionsOf(written: string, language: MessageLanguage): number {
  const found = /^\d{1,2}$/.test(written) ? Number(written) : 0;
  if (found >= 1 && found <= 32) return found;
  return usageError(language, {
    zh: `--connections 应是 1 到 32，现为：${written}`,
    en: `--connections takes 1 to 32, not: ${written}`,
  });
}
