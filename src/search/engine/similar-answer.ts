import { searchIndex } from "../../portal/addresses/search-addresses.ts";
import type { Meaning, WeightedTerm } from "../meaning/meaning.ts";
import { bucketOf, type Posting, readBucket, wordHash } from "../similar/bucket.ts";
import { fewTerms } from "../similar/few-terms.ts";
import {
  type FoundTerm,
  type LikeDocument,
  likeDocuments,
  rarity,
} from "../similar/like-documents.ts";
import { bucketFile, type SimilarEntry } from "../tables/tables.ts";
import { textOfWord } from "../words/index-word.ts";
import { type Unit, units } from "../words/tokens.ts";
import { type Files, FileUnavailableError } from "./files.ts";

/** Exact results beside which nothing similar is looked for. */
export const enoughResults = 10;

/** What is like a question. */
export interface Likes {
  /** The best first. */
  documents: LikeDocument[];
  /** The words to be marked in them, the most telling first. */
  words: Unit[][];
}

/** Of the most telling word; what says less is not marked. */
const leastMarked = 0.25;

/**
 * Looks up the documents that are like what a question means.
 * @throws {FileUnavailableError}
 */
export async function likesOf(
  { terms: all, article }: Pick<Meaning, "terms" | "article">,
  entries: readonly SimilarEntry[],
  files: Files,
): Promise<Likes> {
  const terms = fewTerms(all);
  const hashes = new Set(terms.map(({ word }) => wordHash(word)));
  const found = await Promise.all(entries.map((entry) => lookUp(hashes, entry, files)));
  let documents = 0;
  const firsts = entries.map((entry) => {
    documents += entry.documents;
    return documents - entry.documents;
  });
  const known = terms.map(({ word, weight, of }) => {
    const postings = found.flatMap((index, i) => {
      const posting = index.get(wordHash(word));
      return posting ? [{ posting, firstDocument: firsts[i] ?? 0 }] : [];
    });
    return { word, weight, of, postings };
  });
  const words = markedWords(known, documents);
  if (article) words.unshift(units(`第${article.number}条`));
  return { documents: likeDocuments(known, documents), words };
}

/** Each file once, though several words may lie in it. */
async function lookUp(
  hashes: ReadonlySet<number>,
  { folder, documents, buckets }: SimilarEntry,
  files: Files,
): Promise<Map<number, Posting>> {
  const numbers = new Set([...hashes].map((hash) => bucketOf(hash, buckets)));
  const each = await Promise.all(
    [...numbers].map(async (number) => {
      const path = searchIndex + bucketFile(folder, number);
      const bytes = await files.bytes(path);
      try {
        return [...readBucket(bytes, hashes, documents)];
      } catch (cause) {
        files.forget(path);
        throw new FileUnavailableError(path, { cause });
      }
    }),
  );
  return new Map(each.flat());
}

/** Words that stand once in one text are not known here, and may be marked there all the more. */
function markedWords(
  terms: readonly (FoundTerm & Pick<WeightedTerm, "word" | "of">)[],
  documents: number,
): Unit[][] {
  const telling = terms
    .map((term) => ({ ...term, says: term.weight * rarity(term, documents) }))
    .sort((a, b) => b.says - a.says);
  const least = (telling[0]?.says ?? 0) * leastMarked;
  // With a word the whole of what it is a word of, as far as that stands there: of 养犬管理 not 养犬管 alone.
  const marked = telling
    .filter(({ says }) => says >= least)
    .flatMap(({ word, of }) => [textOfWord(word), of]);
  return [...new Set(marked)].map((text) => units(text)).filter((word) => word.length > 0);
}
