import type { Manifest, ShardEntry } from "../../tables/tables.ts";
import { type Check, isCount, isListOf, isRecordOf, isText } from "./shapes.ts";

/** Documents a portal may have: numbers beyond are no portal's, and a list is made of so many. */
const mostDocuments = 5_000_000;

const isFileName: Check<string> = (value): value is string =>
  isText(value) && /^\w[\w.-]{0,99}$/.test(value);

const isRecord = isRecordOf<Omit<Manifest, "format">>({
  documents: isCount,
  tables: isRecordOf({ ranks: isFileName, facets: isFileName, titles: isFileName }),
  shards: isListOf(
    isRecordOf<ShardEntry>({
      folder: isFileName,
      documents: isCount,
      firstWords: isListOf(isText),
    }),
  ),
});

/** Is this a manifest whose indexes hold as many documents as it says? Its format has been looked at before. */
export const isManifest: Check<Manifest> = (value): value is Manifest => {
  if (!isRecord(value) || value.documents > mostDocuments) return false;
  return value.documents === value.shards.reduce((sum, { documents }) => sum + documents, 0);
};

/** Says of anything which format it claims to have. */
export const hasFormat: Check<{ format: number }> = isRecordOf({ format: isCount });
