import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { refuseFormat } from "../../content/format/refuse-format.ts";
import { usageError } from "../../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { isDay } from "../../identifiers/day.ts";
import { type ImportOptions, importFiles } from "./import-files.ts";
import type { Imported } from "./imported.ts";
import { findInputs } from "./inputs.ts";
import { namedPublisher } from "./named-publisher.ts";

export interface NamesOptions extends Omit<ImportOptions, "workers" | "given"> {
  language: MessageLanguage;
  /** Publisher of pages that name none: an id, name or short name of `publishers.yaml`. */
  publisher?: string | undefined;
  /** Day on which pages without any day are published, `YYYY-MM-DD`. */
  publishedOn?: string | undefined;
}

/**
 * Imports what names stand for into a content folder.
 * @param names of files, folders or patterns
 * @throws {UsageError} when the publisher is none of those on file, or the day is none
 * @throws {FormatError} when the content folder is of a format that this program does not read
 * @throws the signal's reason
 */
export async function importNames(
  names: readonly string[],
  { language, publisher, publishedOn, ...options }: NamesOptions,
): Promise<{ results: Imported[]; passedOver: number }> {
  options.signal?.throwIfAborted();
  const root = resolve(options.out);
  refuseFormat(root, language);
  const given = {
    publisher: publisher === undefined ? null : await namedPublisher(root, publisher, language),
    publishedOn: publishedOn === undefined ? null : givenDay(publishedOn, language),
  };
  const { files, passedOver } = await findInputs(names);
  const results = await importFiles(files, {
    ...options,
    given,
    workers: availableParallelism(),
  });
  return { results, passedOver };
}

function givenDay(day: string, language: MessageLanguage): string {
  if (isDay(day)) return day;
  return usageError(language, {
    zh: `--published-on 应是日期，如 2026-01-31，现为：${day}`,
    en: `--published-on takes a day such as 2026-01-31, not: ${day}`,
  });
}
