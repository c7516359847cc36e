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
 * @param before places of the documents that stand before theirs in the words that are told
 * @param scratch folder that takes, for a while, what does not fit into memory
 */
export function exactIndex(
  group: readonly KeptIndex[],
  before: number,
  scratch: string,
): WordUnit & { entry: IndexEntry } {
  const lengths = group.flatMap(({ facts }) => facts.places);
  const end = before + lengths.reduce((sum, length) => sum + length, 0);
  const chunks = chunkCount(end - before);
  const folder = folderOf(group);
  return {
    id: `${searchIndex}${folder}`,
    key: `${runningVersions().postings} ${folder}`,
    entry: { folder, documents: lengths.length, chunks },
    begin: () => {
      const made = new Chunks({ lengths, chunks, scratch });
      return {
        add: ({ word, pieces }) => {
          const here = pieces
            .filter(({ start }) => start >= before && start < end)
            .map(({ places, start }) => ({ places, start: start - before }));
          if (here.length > 0) made.add({ word, pieces: here });
        },
        *files() {
          for (const { number, bytes } of made.all())
            yield { path: searchIndex + chunkFile(folder, number), bytes };
        },
        close: () => made.close(),
      };
    },
  };
}

/** Where they are published: the years, and a hash over the form and what each of them holds. */
function folderOf(group: readonly KeptIndex[]): string {
  const folders = group.map(({ folder }) => folder);
  const years = folders.flatMap((folder) => folder.split("-").slice(0, -1));
  const [first, last] = [years[0], years.at(-1)];
  const span = first === last ? first : `${first}-${last}`;
  return `${span}-${hash("sha256", `${manifestFormat} ${folders.join(" ")}`).slice(0, 12)}`;
}
