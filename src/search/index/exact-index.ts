import { hash } from "node:crypto";
import { searchIndex } from "../../portal/addresses/search-addresses.ts";
import { runningVersions } from "../../program/versions.ts";
import { chunkCount } from "../postings/chunk-number.ts";
import { chunkFile, type IndexEntry, manifestFormat } from "../tables/tables.ts";
import type { KeptIndex } from "./build-shards.ts";
import type { WordTaker, WordUnit } from "./from-words.ts";
import { Chunks } from "./merged/chunks.ts";

/**
 * Kept indexes as the one that is published of them.
 * @param scratch folder that takes, for a while, what does not fit into memory
 */
export function exactIndex(
  indexes: readonly KeptIndex[],
  scratch: string,
): WordUnit & { entry: IndexEntry } {
  const { lengths, chunks } = sizeOf(indexes);
  const folder = folderOf(indexes);
  return {
    id: `${searchIndex}${folder}`,
    key: `${runningVersions().postings} ${folder}`,
    entry: { folder, documents: lengths.length, chunks },
    paths: Array.from({ length: chunks }, (_, n) => searchIndex + chunkFile(folder, n)),
    indexes,
    begin: () => exactTaker(indexes, scratch),
  };
}

/** Makes of words the chunks of the index that is published. */
export function exactTaker(indexes: readonly KeptIndex[], scratch: string): WordTaker {
  const made = new Chunks({ ...sizeOf(indexes), scratch });
  return {
    add: (word) => made.add(word),
    files: () => made.all(),
    close: () => made.close(),
  };
}

/** Places of each document, and how many chunks there are to be. */
function sizeOf(indexes: readonly KeptIndex[]): { lengths: number[]; chunks: number } {
  const lengths = indexes.flatMap(({ facts }) => facts.places);
  return { lengths, chunks: chunkCount(lengths.reduce((sum, length) => sum + length, 0)) };
}

/** Where they are published: the years, and a hash over the form and what each of them holds. */
function folderOf(indexes: readonly KeptIndex[]): string {
  const folders = indexes.map(({ folder }) => folder);
  const years = folders.flatMap((folder) => folder.split("-").slice(0, -1));
  const [first, last] = [years[0], years.at(-1)];
  const span = first === last ? first : `${first}-${last}`;
  return `${span}-${hash("sha256", `${manifestFormat} ${folders.join(" ")}`).slice(0, 12)}`;
}
