import { resolve } from "node:path";
import { listFolder } from "../../content/folder/folder.ts";
import { readSettings } from "../../content/settings/read-settings.ts";
import { Refusal } from "../../formats/bounds/refusal.ts";
import { numberGiver } from "./assign-numbers.ts";
import { organsOnFile } from "./choices/organs.ts";
import { type Draft, draftOf, type Given, nothingGiven, withNumber } from "./draft.ts";
import type { Imported } from "./imported.ts";
import { inItsPlace } from "./place-draft.ts";
import { presentDocuments } from "./present-documents.ts";
import type { Reading } from "./read-page.ts";
import { readPages } from "./read-pages.ts";
import { writeDraft } from "./write-draft.ts";

export interface ImportOptions {
  /** Content folder to write to. */
  out: string;
  /** Give index numbers to documents without one, with what the last build has kept in `cache`; null: do not. */
  assign: { cache: string; now: Date } | null;
  /** For pages that do not say it themselves. */
  given?: Given;
  /** Replace documents that are there. */
  force: boolean;
  workers: number;
  /** Reads the files, in their order; default: `readPages`, in worker threads. */
  read?: (files: readonly string[]) => AsyncIterable<Reading>;
  onProgress?: (done: number, total: number) => void;
  /** Stops the import between two documents: what was written stays. */
  signal?: AbortSignal;
}

/**
 * Turns saved pages into documents of a content folder; results stand in the order of the files. A file that is
 * refused leaves nothing behind and does not hinder the others.
 * @throws the signal's reason
 */
export async function importFiles(
  files: readonly string[],
  options: ImportOptions,
): Promise<Imported[]> {
  const { assign, workers, out, signal } = options;
  const root = resolve(out);
  const numbers = assign && (await numberGiver(root, assign.cache, assign.now, signal));
  const organs = organsOnFile((await readSettings(listFolder(root))).settings.publishers);
  const present = await presentDocuments(root, signal);
  const results = new Map<string, Imported>();
  const waiting: Draft[] = [];
  const written = new Map<string, string>();
  const settle = (result: Imported) => {
    results.set(result.source, result);
    options.onProgress?.(results.size, files.length);
  };
  let at = 0;
  const { read = () => readPages(files, workers, undefined, signal) } = options;
  for await (const reading of read(files)) {
    signal?.throwIfAborted();
    const source = files[at++] ?? "";
    if ("refusal" in reading) {
      settle({ source, output: null, refusal: reading.refusal });
      continue;
    }
    const draft = draftOf(source, reading.page, options.given ?? nothingGiven, organs);
    const { indexNumber } = draft.frontMatter;
    if (indexNumber) numbers?.take(indexNumber);
    const placed = orRefusal(() => inItsPlace(draft, present, options));
    if ("refusal" in placed) settle({ source, output: null, refusal: placed.refusal });
    else if (numbers && !indexNumber) waiting.push(placed);
    else settle(await writeDraft(placed, written, options));
  }
  // Numbers are given when those that documents bring along are known.
  for (const draft of waiting) {
    signal?.throwIfAborted();
    const needsNumber = numbers && draft.frontMatter.indexNumber === undefined;
    settle(await writeDraft(needsNumber ? withNumber(draft, numbers) : draft, written, options));
  }
  return files.flatMap((file) => results.get(file) ?? []);
}

function orRefusal(place: () => Draft): Draft | { refusal: Pick<Refusal, "code" | "values"> } {
  try {
    return place();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusal: { code: error.code, values: error.values } };
  }
}
