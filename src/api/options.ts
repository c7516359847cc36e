import { resolve } from "node:path";
import type { LoadedConfiguration, Places } from "../commands/configuration/configuration.ts";
import { type MessageLanguage, messageLanguages } from "../diagnostics/wordings/wording.ts";
import type { OnProgress } from "./events.ts";

/** What every function takes. */
export interface Work extends Pick<LoadedConfiguration, "lang" | "cache" | "extensions"> {
  /** Folder that other folders are below. Default: the working folder of the process. */
  cwd?: string | undefined;
  /** Told how far the work is, and what people are to know. What it throws ends the work. */
  onProgress?: OnProgress | undefined;
  /** Stops the work: it rejects with the signal's reason, when nothing of it runs any more. */
  signal?: AbortSignal | undefined;
}

/** What is asked of a build; with nothing, it is what the command `build` does. */
export interface BuildOptions extends LoadedConfiguration, Work {
  /** Day that validity is computed for, `YYYY-MM-DD`. Default: today in the portal's time zone. */
  asOf?: string | undefined;
  /** Makes everything anew. */
  full?: boolean | undefined;
  /** Builds one part of several, as `2/4`, for several machines; it goes below `out`. */
  part?: string | undefined;
  /** Joins the parts in these folders, or those that patterns name. */
  join?: readonly string[] | undefined;
}

/** What is asked of a check; with nothing, it is what the command `check` does. */
export interface CheckOptions extends Work, Pick<Places, "content"> {
  /** Day that validity is computed for, `YYYY-MM-DD`. Default: today in the portal's time zone. */
  asOf?: string | undefined;
  /** Only findings in files that have changed since this commit or branch, and what they cause. */
  since?: string | undefined;
}

/** What is asked of an import; with nothing, it is what the command `import` does. */
export interface ImportOptions extends Work, Pick<Places, "content"> {
  /** Give index numbers by the rule of portal.yaml to documents without one. */
  assign?: boolean | undefined;
  /** Publisher of pages that name none: its id, name or short name in publishers.yaml. */
  publisher?: string | undefined;
  /** Day of publication of pages without any day, `YYYY-MM-DD`; without it they are drafts. */
  publishedOn?: string | undefined;
  /** Replace documents that are there. */
  force?: boolean | undefined;
}

/**
 * The folder that others are below, absolute.
 * @param start the working folder when the function was called: the program may have another since
 */
export function rootOf({ cwd = "." }: Pick<Work, "cwd">, start = process.cwd()): string {
  return resolve(start, cwd);
}

/** The language that options ask for, whatever else they are. */
export function languageOf(options: unknown): MessageLanguage {
  const { lang } = (options ?? {}) as { lang?: unknown };
  return messageLanguages.find((language) => language === lang) ?? messageLanguages[0];
}
