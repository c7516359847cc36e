import { hash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { askTask } from "../../program/ask-task.ts";
import { removeTree } from "../../state/remove-tree.ts";
import { writeWhole } from "../../state/write-whole.ts";
import { type BundleChunk, leaveOutFragment, readBundle } from "../pagefind/bundle.ts";
import { runPagefind } from "../pagefind/run-pagefind.ts";
import { chunksFile, factsFile, type ShardFacts, type WordCounts } from "./store/shard-facts.ts";
import { type WordsTask, type WrittenWords, writeWords } from "./write-words.ts";

export interface ShardTask extends Pick<WordsTask, "documents" | "cacheDir"> {
  /** Of the documents' Markdown. */
  bytes: number;
  /** Empty folder to fill. */
  folder: string;
}

export interface ShardProgress {
  /** @param documents whose words have been written since the last call */
  onRead(documents: number): void;
  /** Told the words of each document: known before there is an index. */
  onCounted(counts: WordCounts): void;
}

const wordsProcess = new URL("words-process.ts", import.meta.url);

/** Bytes of Markdown whose words are written here before a process has even started. */
const inPassing = 1_000_000;

/**
 * Builds one Pagefind index and keeps of it what search reads: the chunks in order, in one file, and the facts.
 * All documents are one record, one after the other, so a place tells the document.
 * @param signal ends it when another index has failed, or the build is aborted
 * @throws the signal's reason; when a text cannot be read, or Pagefind fails or counts places otherwise
 */
export async function indexShard(
  { documents, bytes, cacheDir, folder }: ShardTask,
  signal: AbortSignal,
  { onRead, onCounted }: ShardProgress,
): Promise<void> {
  const [pages, bundle] = [join(folder, "pages"), join(folder, "bundle")];
  mkdirSync(pages);
  const file = join(pages, "index.html");
  const task = { documents, cacheDir, file };
  const { fragment, places, headTokens } = await (bytes < inPassing
    ? writeWords(task, () => {
        signal.throwIfAborted();
        onRead(1);
      })
    : askTask<WrittenWords>(wordsProcess, task, signal, onRead));
  onCounted({ places, headTokens });
  leaveOutFragment(bundle, fragment);
  await runPagefind({ pages, bundle }, folder, signal);
  const { wordCounts, chunks } = readBundle(bundle);
  const counted = places.reduce((sum, count) => sum + count, 0);
  if (wordCounts.join() !== String(counted)) {
    throw new Error(`Pagefind has counted ${wordCounts.join()} places instead of ${counted}`);
  }
  const facts: ShardFacts = {
    ...keepChunks(chunks, folder),
    places,
    headTokens,
  };
  removeTree(pages);
  removeTree(bundle);
  await writeFile(join(folder, factsFile), JSON.stringify(facts));
}

/** Puts the chunks together; at once, since each of hundreds would have to wait for its turn between pages. */
function keepChunks(
  bundled: readonly BundleChunk[],
  folder: string,
): Pick<ShardFacts, "chunks" | "sizes"> {
  const [chunks, sizes]: [string[], number[]] = [[], []];
  function* pieces() {
    for (const { file } of bundled) {
      const bytes = readFileSync(file);
      chunks.push(hash("sha256", bytes));
      sizes.push(bytes.length);
      yield bytes;
    }
  }
  writeWhole(join(folder, chunksFile), pieces());
  return { chunks, sizes };
}
