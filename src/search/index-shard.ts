import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { readText } from "../text/cache.ts";
import { type SearchHead, textBlocks } from "./blocks.ts";
import { indexContent } from "./index-content.ts";
import { type PagefindMeta, readMeta } from "./pagefind-files.ts";

/** What a child process is told: keys, never texts. */
export interface ShardTask {
  documents: { slug: string; head: SearchHead; textKey: string | null }[];
  /** Text cache to read the texts from. */
  cacheDir: string;
  /** Empty folder to fill. */
  folder: string;
}

/** What it answers while it works; an error ends it with a code other than 0. */
export type ShardReport = { added: number } | { error: string };

/** File in a finished folder that names the first word of each chunk. */
export const firstWordsFile = "first-words.json";

/**
 * Builds one Pagefind index and keeps of it what search reads: the chunks, numbered in order, and their first
 * words. Documents get their number by the order in which they are added.
 * @throws when Pagefind reports an error, or has not kept each document in its place
 */
export async function indexShard(
  { documents, cacheDir, folder }: ShardTask,
  onAdded: (added: number) => void,
): Promise<void> {
  const index = await openIndex();
  const words: number[] = [];
  for (const { slug, head, textKey } of documents) {
    const text = textKey === null ? [] : textBlocks((await readText(cacheDir, textKey)).sections);
    const content = indexContent(
      head,
      text.map((block) => block.text),
    );
    const { errors, file } = await index.addCustomRecord({
      url: slug,
      content,
      language: "unknown",
    });
    failOn(errors);
    words.push(file.uniqueWords);
    onAdded(words.length);
  }
  const bundle = join(folder, "bundle");
  failOn((await index.writeFiles({ outputPath: bundle })).errors);
  await close();
  const meta = await readBundleMeta(bundle);
  if (meta.wordCounts.join() !== words.join()) {
    throw new Error("Pagefind has not kept the documents in the order they were added");
  }
  await keepChunks(meta, bundle, folder);
  await rm(bundle, { recursive: true });
}

/**
 * Pagefind's default puts 35 kB into a chunk; a fifth of that costs a query a third less, and since a chunk is
 * known to the browser by its first word alone, the longer list of chunks costs little.
 */
const chunkSize = "4000";

async function openIndex(): Promise<PagefindIndex> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = chunkSize;
  const { errors, index } = await createIndex({ forceLanguage: "unknown", keepIndexUrl: true });
  failOn(errors);
  if (!index) throw new Error("Pagefind has not opened an index");
  return index;
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
  const firstWords = chunks.map(({ first }) => first);
  await writeFile(join(folder, firstWordsFile), JSON.stringify(firstWords));
}

function failOn(errors: string[]): void {
  if (errors.length > 0) throw new Error(errors.join("; "));
}
