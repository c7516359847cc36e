import { hash } from "node:crypto";
import type { Output } from "../../output/output.ts";
import type { Portal, PortalDocument } from "../../portal/model/portal.ts";
import { allSettled } from "../../program/in-parallel.ts";
import { searchHead } from "../words/blocks.ts";
import { writeApi } from "./build-api.ts";
import { buildShards } from "./build-shards.ts";
import { facetTable, rankTable, titleTable } from "./build-tables.ts";
import { headLine, keyOfHeads } from "./heads.ts";
import type { ShardTask } from "./index-shard.ts";
import { publishIndexes } from "./publish-indexes.ts";
import { planShards } from "./shards.ts";
import type { WordCounts } from "./store/shard-facts.ts";
import { writeSuggestions } from "./write-suggestions.ts";
import { writeManifest, writeTable, writeTableFrom } from "./write-tables.ts";
import { writeTexts } from "./write-texts.ts";

export interface SearchOptions {
  /** Text cache that holds the text of every document. */
  cacheDir: string;
  /** Takes `pagefind/` and `search/api.js`. */
  output: Output;
  /** Folder that keeps finished indexes from one build to the next. */
  stateDir: string;
  /** Indexes built at the same time, a process each. */
  workers: number;
  /** Source files of the documents to index, whole indexes; null: all, with the tables and the module. */
  own?: ReadonlySet<string> | null;
  onProgress?: (done: number, total: number) => void;
  /** Stops the work, for its reason. */
  signal?: AbortSignal;
}

export interface SearchSummary {
  indexes: number;
  /** Indexes taken as they were from the last build. */
  reused: number;
}

/**
 * Builds everything search needs: Pagefind indexes by time, merged for whoever asks, the tables, the texts and the
 * suggestions of all documents, the browser module.
 * The files are a function of the portal and its texts alone.
 * @throws when an index cannot be built; the message names its years. The signal's reason
 */
export async function buildSearch(portal: Portal, options: SearchOptions): Promise<SearchSummary> {
  const { own = null, output } = options;
  const planned = planShards(portal.documents.map(toShardable), portal.asOf);
  const shards = planned.filter(({ documents: [first] }) => own?.has(first?.file ?? "") ?? true);
  const jobs = shards.map(({ years, isOpen, documents }) => ({
    years,
    isOpen,
    bytes: documents.reduce((sum, { bytes }) => sum + bytes, 0),
    documents: documents.map(({ document }) => toTask(document)),
  }));
  if (own) {
    const { reused } = await buildShards(jobs, options);
    return { indexes: shards.length, reused };
  }
  const documents = shards.flatMap((shard) => shard.documents.map(({ document }) => document));
  const lines = documents.map(headLine);
  const heads = keyOfHeads(lines);
  // Tables are packed in other threads while the indexes are built.
  const counted = Promise.withResolvers<WordCounts>();
  const indexing = buildShards(jobs, options, counted.resolve).then(async (built) => {
    return { ...(await publishIndexes(built.kept, options)), reused: built.reused };
  });
  indexing.catch(counted.reject);
  const [{ indexes, similar, reused }, ranks, facets, titles, words, packs] = await allSettled([
    indexing,
    counted.promise.then((counts) =>
      writeTable(output, "ranks", rankTable(documents, counts, portal.publishers)),
    ),
    writeTable(output, "facets", facetTable(documents, portal.ownFields)),
    writeTableFrom(output, "titles", heads, async () => titleTable(documents)),
    writeTableFrom(output, "words", keyOfWords(heads, portal), async () => {
      // Loaded where it is wanted: most edits change no title.
      const { wordFile } = await import("../meaning/made/word-file.ts");
      return wordFile(
        documents.map(({ meta }) => meta.title),
        portal.synonyms,
      );
    }),
    writeTexts(documents, lines, options),
    writeSuggestions(output, {
      documents,
      heads,
      publishers: portal.publishers,
      synonyms: suggestedWords(portal),
    }),
  ]);
  const tables = { ranks, facets, titles, words };
  await writeManifest(output, { documents: documents.length, tables, indexes, similar, packs });
  await writeApi(output);
  return { indexes: shards.length, reused };
}

function toShardable(document: PortalDocument) {
  const { day, slug, source } = document;
  return { day, slug, bytes: source.bytes, file: source.file, document };
}

/** What the words of questions follow from. */
function keyOfWords(heads: string, { synonyms }: Pick<Portal, "synonyms">): string {
  return hash("sha256", JSON.stringify([heads, synonyms]));
}

/** The portal's own words for each thing people ask for. */
function suggestedWords({ synonyms }: Pick<Portal, "synonyms">) {
  return synonyms.flatMap(({ asked, official }) =>
    asked.map((word) => ({ asked: word, added: official })),
  );
}

/** A withdrawn document is found by title and numbers only: its text is not published any more. */
function toTask({ meta, textKey }: PortalDocument): ShardTask["documents"][number] {
  return { head: searchHead(meta), textKey: meta.withdrawal ? null : textKey };
}
