import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { readText } from "../text/cache.ts";
import { type SearchHead, textBlocks } from "./blocks.ts";
import { indexWords } from "./index-content.ts";
import { type PagefindMeta, readMeta } from "./pagefind-files.ts";

/** What a child process is told: keys, never texts. */
export interface ShardTask {
  documents: { head: SearchHead; textKey: string | null }[];
  /** Text cache to read the texts from. */
  cacheDir: string;
  /** Empty folder to fill. */
  folder: string;
}

/** What it answers: a document is read; an error ends it with a code other than 0. */
export type ShardReport = { error: string } | "read";

/** What a finished folder says of itself, in `shard.json`. */
export interface ShardFacts {
  /** First word of each chunk. */
  firstWords: string[];
  /** Places each document takes, in order. */
  places: number[];
}

export const factsFile = "shard.json";

/**
 * Builds one Pagefind index and keeps of it what search reads: the chunks, numbered in order, and the facts.
 * All documents are one record, one after the other, so a place tells the document.
 * @throws when Pagefind reports an error or counts places otherwise
 */
export async function indexShard(
  { documents, cacheDir, folder }: ShardTask,
  onRead: () => void,
): Promise<void> {
  const contents: string[] = [];
  const places: number[] = [];
  for (const { head, textKey } of documents) {
    const text = textKey === null ? [] : textBlocks((await readText(cacheDir, textKey)).sections);
    const words = indexWords(
      head,
      text.map((block) => block.text),
    );
    contents.push(words.join(" "));
    places.push(words.length);
    onRead();
  }
  const bundle = join(folder, "bundle");
  await writeBundle(contents.join(" "), bundle);
  const meta = await readBundleMeta(bundle);
  const counted = places.reduce((sum, count) => sum + count, 0);
  if (meta.wordCounts.join() !== String(counted)) {
    throw new Error(`Pagefind has counted ${meta.wordCounts.join()} places instead of ${counted}`);
  }
  await keepChunks(meta, bundle, folder);
  const facts: ShardFacts = { firstWords: meta.chunks.map(({ first }) => first), places };
  await writeFile(join(folder, factsFile), JSON.stringify(facts));
  await rm(bundle, { recursive: true });
}

/**
 * Pagefind's default puts 35 kB into a chunk; a fifth of that costs a query a third less, and since a chunk is
 * known to the browser by its first word alone, the longer list of chunks costs little.
 */
const chunkSize = "4000";

async function writeBundle(content: string, outputPath: string): Promise<void> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = chunkSize;
  // An unknown language is neither stemmed nor cut again.
  const { errors, index } = await createIndex({ forceLanguage: "unknown", keepIndexUrl: true });
  failOn(errors);
  if (!index) throw new Error("Pagefind has not opened an index");
  failOn((await index.addCustomRecord({ url: "/", content, language: "unknown" })).errors);
  failOn((await index.writeFiles({ outputPath })).errors);
  await close();
}

async function readBundleMeta(bundle: string): Promise<PagefindMeta> {
  const names = (await readdir(bundle)).filter((name) => name.endsWith(".pf_meta"));
  const [name] = names;
  if (!name || names.length > 1) throw new Error(`Pagefind has written ${names.length} indexes`);
  return readMeta(gunzipSync(await readFile(join(bundle, name))));
}

async function keepChunks({ chunks }: PagefindMeta, bundle: string, folder: string): Promise<void> {
  for (const [number, { hash }] of chunks.entries()) {
    await rename(join(bundle, "index", `${hash}.pf_index`), join(folder, `${number}.pf_index`));
  }
}

function failOn(errors: string[]): void {
  if (errors.length > 0) throw new Error(errors.join("; "));
}
