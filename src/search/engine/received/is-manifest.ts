import type { IndexEntry, Manifest, SimilarEntry } from "../../tables/tables.ts";
import { type Check, isCount, isListOf, isOptional, isRecordOf, isText } from "./shapes.ts";

/** Documents a portal may have: numbers beyond are no portal's, and a list is made of so many. */
const mostDocuments = 5_000_000;

const isFileName: Check<string> = (value): value is string =>
  isText(value) && /^\w[\w.-]{0,99}$/.test(value);

/** Chunks an index may have: those of the most documents have fewer. */
const mostChunks = 2 ** 30;

const isChunkCount: Check<number> = (value): value is number =>
  isCount(value) && value >= 1 && value <= mostChunks;

const isRecord = isRecordOf<Omit<Manifest, "format">>({
  documents: isCount,
  tables: isRecordOf({
    ranks: isFileName,
    facets: isFileName,
    titles: isFileName,
    words: isFileName,
  }),
  indexes: isListOf(
    isRecordOf<IndexEntry>({
      folder: isFileName,
      documents: isCount,
      chunks: isChunkCount,
    }),
  ),
  similar: isOptional(
    isListOf(
      isRecordOf<SimilarEntry>({ folder: isFileName, documents: isCount, buckets: isCount }),
    ),
  ),
  packs: isCount,
});

/** Is this a manifest whose indexes hold as many documents as it says? Its format has been looked at before. */
export const isManifest: Check<Manifest> = (value): value is Manifest => {
  if (!isRecord(value) || value.documents > mostDocuments) return false;
  if (value.packs < Math.min(1, value.documents) || value.packs > mostDocuments) return false;
  const { indexes, similar = [] } = value;
  return [indexes, ...(similar.length > 0 ? [similar] : [])].every(
    (entries) => value.documents === entries.reduce((sum, { documents }) => sum + documents, 0),
  );
};

/** Says of anything which format it claims to have. */
export const hasFormat: Check<{ format: number }> = isRecordOf({ format: isCount });
