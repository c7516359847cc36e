import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { removeTree } from "../../state/remove-tree.ts";
import { type PagefindMeta, readMeta } from "../pagefind/pagefind-files.ts";
import { runPagefind } from "../pagefind/run-pagefind.ts";
import { runWordsProcess } from "./run-words-process.ts";
import { factsFile, type ShardFacts } from "./store/shard-facts.ts";
import { type WordsTask, writeWords } from "./write-words.ts";

export interface ShardTask extends Pick<WordsTask, "documents" | "cacheDir"> {
  /** Of the documents' Markdown. */
  bytes: number;
  /** Empty folder to fill. */
  folder: string;
}

export interface ShardProgress {
  /** @param documents whose words have been written since the last call */
  onRead(documents: number): void;
  /** @param places each document takes: known before there is an index */
  onCounted(places: number[]): void;
}

/** Bytes of Markdown whose words are written here before a process has even started. */
const inPassing = 1_000_000;

/**
 * Builds one Pagefind index and keeps of it what search reads: the chunks, numbered in order, and the facts.
 * All documents are one record, one after the other, so a place tells the document.
 * @param signal ends it when another index has failed
 * @throws when a text cannot be read, or Pagefind fails or counts places otherwise
 */
export async function indexShard(
  { documents, bytes, cacheDir, folder }: ShardTask,
  signal: AbortSignal,
  { onRead, onCounted }: ShardProgress,
): Promise<void> {
  const [pages, bundle] = [join(folder, "pages"), join(folder, "bundle")];
  const fragments = join(bundle, "fragment");
  mkdirSync(pages);
  mkdirSync(fragments, { recursive: true });
  const file = join(pages, "index.html");
  const task = { documents, cacheDir, file };
  const { places, fragment } = await (bytes < inPassing
    ? writeWords(task, () => onRead(1))
    : runWordsProcess(task, signal, onRead));
  onCounted(places);
  writeFileSync(join(fragments, fragment), "");
  // An unknown language is neither stemmed nor cut again.
  const options = ["--force-language", "unknown", "--quiet"];
  await runPagefind(["--site", pages, "--output-path", bundle, ...options], folder, signal);
  const meta = await readBundleMeta(bundle);
  const counted = places.reduce((sum, count) => sum + count, 0);
  if (meta.wordCounts.join() !== String(counted)) {
    throw new Error(`Pagefind has counted ${meta.wordCounts.join()} places instead of ${counted}`);
  }
  const chunks = keepChunks(meta, bundle, folder);
  removeTree(pages);
  removeTree(bundle);
  const facts: ShardFacts = { firstWords: meta.chunks.map(({ first }) => first), chunks, places };
  await writeFile(join(folder, factsFile), JSON.stringify(facts));
}

async function readBundleMeta(bundle: string): Promise<PagefindMeta> {
  const names = (await readdir(bundle)).filter((name) => name.endsWith(".pf_meta"));
  const [name] = names;
  if (!name || names.length > 1) throw new Error(`Pagefind has written ${names.length} indexes`);
  return readMeta(gunzipSync(await readFile(join(bundle, name))));
}

/**
 * Numbers the chunks in order; at once, since each of hundreds would have to wait for its turn between pages.
 * @returns the SHA-256 of each
 */
function keepChunks({ chunks }: PagefindMeta, bundle: string, folder: string): string[] {
  return chunks.map((chunk, number) => {
    const file = join(bundle, "index", `${chunk.hash}.pf_index`);
    const sha256 = hash("sha256", readFileSync(file));
    renameSync(file, join(folder, `${number}.pf_index`));
    return sha256;
  });
}
