import { join } from "node:path";
import type { ContentMemory } from "../content/content-memory.ts";
import type { Folder } from "../content/folder/folder.ts";
import { isSettings } from "../content/names/places.ts";
import type { Content } from "../content/read-content.ts";
import { pagesOf } from "../content/read-pages.ts";
import { filesBeside, isMarkdown } from "../content/reading/attachments.ts";
import type { KnownDocument } from "../content/reading/read-document.ts";
import type { CheckJob } from "./check-job.ts";
import { reportKeys } from "./kept-reports.ts";
import { checkSettingsOf } from "./settings-of.ts";

/** A file to be checked; its report is kept under this key. */
export interface CheckTask {
  job: CheckJob;
  key: string;
  bytes: number;
}

/** What a build looks at. */
export interface CheckScope {
  folder: Folder;
  memory: ContentMemory;
  /** The documents that are a part's to check, with what lies beside them; null: everything. */
  own: ReadonlySet<string> | null;
}

/**
 * Everything to look at: documents, pages, attachments, pictures.
 * @param isDone asked of each file and its key; most have been looked at in an earlier build and make no task
 */
export async function checkTasks(
  { known, settings, ...content }: Content,
  { folder, memory, own }: CheckScope,
  isDone: (file: string, key: string) => boolean,
): Promise<CheckTask[]> {
  const tasks: CheckTask[] = [];
  const { root, files } = folder;
  const keyOf = reportKeys(checkSettingsOf(settings));
  const beside = filesBeside(files);
  const besideOf = (file: string) => beside.get(file) ?? [];

  const texts: Omit<KnownDocument, "bodyLine">[] = own
    ? known.filter(({ source }) => own.has(source.file))
    : [...known, ...pagesOf(content).map(({ source }) => ({ source, meta: {}, positions: "" }))];
  for (const { meta, positions, source } of texts) {
    const { file, path, sha256, bytes } = source;
    const attachments = besideOf(file);
    const key = keyOf(sha256, attachments);
    if (isDone(file, key)) continue;
    tasks.push({ job: { kind: "document", file, path, meta, positions, attachments }, key, bytes });
  }

  const others = own
    ? [...own].flatMap(besideOf)
    : files.filter((file) => !isMarkdown(file) && !isSettings(file));
  for (const file of others) {
    // A file that cannot be read is told of where it is used.
    const facts = await memory.facts(file).catch(() => null);
    if (!facts) continue;
    const key = keyOf(facts.sha256, []);
    if (isDone(file, key)) continue;
    tasks.push({
      job: { kind: "attachment", file, path: join(root, file) },
      key,
      bytes: facts.bytes,
    });
  }
  return tasks;
}
