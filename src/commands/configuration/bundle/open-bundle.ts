import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { printable } from "../../../characters/printable.ts";
import { usageError } from "../../../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../../../diagnostics/wordings/wording.ts";
import { askProcess } from "../../../program/ask-process.ts";
import { inTurn } from "../../../program/in-turn.ts";
import { programCache } from "../../../program/program-cache.ts";
import { programRoot } from "../../../program/program-root.ts";
import type { Bundle } from "./bundle.ts";
import type { Answer, Task } from "./bundle-process.ts";
import { type KeptBundle, keptBundle, placeBundle, settleBundle } from "./kept-bundle.ts";

/** Seconds in which a configuration has to be bundled, and in which it has to have run. */
const mostSeconds = 120;

/**
 * The bundle of a configuration: the one that is kept, where nothing of what it was made has changed. It is code, so it
 * is kept beside the program's own, and not where a machine that others may write to keeps what builds leave.
 * @param file of the configuration, absolute
 * @throws {UsageError} when it cannot be bundled, or throws or never ends when it is run
 */
export async function openBundle(
  file: string,
  language: MessageLanguage,
  patience = mostSeconds,
): Promise<KeptBundle> {
  const real = realpathSync(file);
  const id = hash("sha256", real).slice(0, 16);
  const folder = join(programCache(programRoot, dirname(real)), "configurations", id);
  return inTurn(folder, async () => {
    const now = Date.now();
    return (
      keptBundle(folder, dirname(real), now) ??
      makeBundle(real, writable(folder), (task) => ask(task, real, language, patience))
    );
  });
}

type Ask = <Result>(task: Task) => Promise<Result>;

async function makeBundle(file: string, folder: string, ask: Ask): Promise<KeptBundle> {
  const now = Date.now();
  const bundle = await ask<Bundle>({ bundle: file });
  const made = placeBundle(folder, dirname(file), bundle);
  await ask<true>({ run: made.source });
  if (!bundle.looksAround) settleBundle(folder, made, now);
  return made;
}

/** Where nobody may write beside the program nor into the project, it is made anew each time. */
function writable(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    const own = mkdtempSync(join(realpathSync(tmpdir()), "gongkai-configuration-"));
    process.once("exit", () => rmSync(own, { recursive: true, force: true }));
    return own;
  }
}

async function ask<Result>(
  task: Task,
  file: string,
  language: MessageLanguage,
  patience: number,
): Promise<Result> {
  const module = new URL("./bundle-process.ts", import.meta.url);
  const signal = AbortSignal.timeout(patience * 1000);
  // The bundler tells places from where it works; what is run is to work where the command does.
  const options = "bundle" in task ? { signal, cwd: dirname(file) } : { signal };
  const answer = await askProcess<Answer<Result>, Answer<Result>>(
    module,
    task,
    (said) => said,
    options,
  ).catch((error: Error) => ({
    fault: signal.aborted ? tooLate(patience, language) : error.message,
  }));
  return "result" in answer ? answer.result : refuse(basename(file), answer.fault, language);
}

function tooLate(patience: number, language: MessageLanguage): string {
  return {
    zh: `${patience} 秒还没有运行完。`,
    en: `it has not ended within ${patience} s.`,
  }[language];
}

/** @throws {UsageError} with what stands against a configuration */
export function refuse(name: string, fault: string, language: MessageLanguage): never {
  const reason = fault.split("\n").map(printable).join("\n");
  return usageError(language, {
    zh: `${name} 读不进来：${reason}`,
    en: `${name} cannot be loaded: ${reason}`,
  });
}
