import { textHash } from "../packs/text-hash.ts";
import { DamagedNumbersError, NumberReader, type NumberWriter } from "./numbers.ts";

/**
 * Of what buckets say, and how: raised when the same words and titles make other bytes, since the folder that browsers keep
 * them by follows from it and from the documents alone.
 */
export const similarFormat = 1;

/**
 * The documents of one index in which a word says most.
 */
export interface Posting {
  /** Documents of the index that hold the word, also those that are not listed. */
  frequency: number;
  /** Numbers in the index, ascending. */
  documents: number[];
  /** How much the word says in each of them, 0 to 15. */
  levels: number[];
}

export const levelBits = 4;

const droppedBits = 4;

/**
 * What stands for a word in a bucket, 28 bits of its hash: two bytes instead of six. Of 250,000 words a hundred share
 * theirs with another, and are one word with it.
 */
export function wordHash(word: string): number {
  return textHash(word) >>> droppedBits;
}

/** In which of so many buckets a word lies: each has a stretch of all hashes, and a hash tells by itself which. */
export function bucketOf(hash: number, buckets: number): number {
  return Math.floor((hash * buckets) / 2 ** (32 - droppedBits));
}

/**
 * Writes what is said of a word: twice how many documents are listed, and one more where others hold it too; in this
 * case, how many hold it; for each, sixteen times the step from the document before, less one, and its level.
 */
export function writePosting(to: NumberWriter, { frequency, documents, levels }: Posting): void {
  const isCut = frequency > documents.length;
  to.number(2 * documents.length + (isCut ? 1 : 0));
  if (isCut) to.number(frequency);
  let last = -1;
  for (const [i, document] of documents.entries()) {
    to.number((document - last - 1) * (1 << levelBits) + (levels[i] as number));
    last = document;
  }
}

/**
 * @param documents in the index
 * @throws {DamagedNumbersError} also when it names a document that is not there
 */
export function readPosting(from: NumberReader, documents: number): Posting {
  const head = from.next();
  const count = head >>> 1;
  const frequency = head & 1 ? from.next() : count;
  if (count > documents || frequency < count) throw new DamagedNumbersError("not so many");
  const posting: Posting = { frequency, documents: [], levels: [] };
  let document = -1;
  for (let left = count; left > 0; left--) {
    const step = from.next();
    document += 1 + (step >>> levelBits);
    posting.documents.push(document);
    posting.levels.push(step & ((1 << levelBits) - 1));
  }
  if (document >= documents) throw new DamagedNumbersError(`there is no document ${document}`);
  return posting;
}

/**
 * Reads words out of a bucket: how many there are; for each the step from the hash before, less one, and its posting.
 * @param wanted hashes
 * @param documents in the index
 * @returns those that are there, by hash
 * @throws {DamagedNumbersError}
 */
export function readBucket(
  bytes: Uint8Array,
  wanted: ReadonlySet<number>,
  documents: number,
): Map<number, Posting> {
  const found = new Map<number, Posting>();
  const numbers = new NumberReader(bytes);
  let hash = -1;
  for (let words = numbers.next(); words > 0; words--) {
    hash += 1 + numbers.next();
    const posting = readPosting(numbers, documents);
    if (wanted.has(hash)) found.set(hash, posting);
  }
  if (!numbers.isAtEnd) throw new DamagedNumbersError("something follows");
  return found;
}
