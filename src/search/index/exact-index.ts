import { hash } from "node:crypto";
import { searchIndex } from "../../portal/addresses/search-addresses.ts";
import { runningVersions } from "../../program/versions.ts";
import { chunkCount } from "../postings/chunk-number.ts";
import { chunkFile, type IndexEntry, manifestFormat } from "../tables/tables.ts";
import type { KeptIndex } from "./build-shards.ts";
import type { WordUnit } from "./from-words.ts";
import { Chunks } from "./merged/chunks.ts";

/**
 * Kept indexes as the one that is published of them.
 * @param scratch folder that takes, for a while, what does not fit into memory
 */
export function exactIndex(
  indexes: readonly KeptIndex[],
  scratch: string,
): WordUnit & { entry: IndexEntry } {
  const lengths = indexes.flatMap(({ facts }) => facts.places);
  const chunks = chunkCount(lengths.reduce((sum, length) => sum + length, 0));
  const folder = folderOf(indexes);
  const paths = Array.from({ length: chunks }, (_, n) => searchIndex + chunkFile(folder, n));
  return {
    id: `${searchIndex}${folder}`,
    key: `${runningVersions().postings} ${folder}`,
    entry: { folder, documents: lengths.length, chunks },
    paths,
    indexes,
    begin: () => {
      const made = new Chunks({ lengths, chunks, scratch });
      return {
        add: (word) => made.add(word),
        files: () => made.all(),
        close: () => made.close(),
      };
    },
  };
}

/** Where they are published: the years, and a hash over the form and what each of them holds. */
function folderOf(indexes: readonly KeptIndex[]): string {
  const folders = indexes.map(({ folder }) => folder);
  const years = folders.flatMap((folder) => folder.split("-").slice(0, -1));
  const [first, last] = [years[0], years.at(-1)];
  const span = first === last ? first : `${first}-${last}`;
  return `${span}-${hash("sha256", `${manifestFormat} ${folders.join(" ")}`).slice(0, 12)}`;
}
