import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../../testing/temporary-folder.ts";
import type { IndexedWord } from "../../pagefind/format.ts";
import { readPostings } from "../../postings/chunk.ts";
import { chunkNumber } from "../../postings/chunk-number.ts";
import { Chunks } from "./chunks.ts";
import type { MergedWord } from "./merged-words.ts";

/** So many words, each once in every second document. */
function* words(count: number, documents: number, length: number): Generator<IndexedWord> {
  for (let n = 0; n < count; n++) {
    const places = [];
    for (let document = n % 2; document < documents; document += 2)
      places.push(document * length + (n % length));
    yield { word: `w${String(n).padStart(6, "0")}`, places };
  }
}

function* inPieces(given: Iterable<IndexedWord>): Generator<MergedWord> {
  for (const { word, places } of given) yield { word, pieces: [{ places, start: 0 }] };
}

const made = (lengths: number[], chunks: number, bytesOfPart?: number) => {
  const scratch = temporaryFolder({});
  const [length = 0] = lengths;
  const given = words(500, lengths.length, length);
  const made = new Chunks({ lengths, chunks, scratch, bytesOfPart });
  for (const word of inPieces(given)) made.add(word);
  const all = [...made.all()];
  made.close();
  expect(readdirSync(scratch)).toEqual([]);
  return all;
};

test("every word is in its chunk, and every chunk is there", () => {
  const lengths = Array(9).fill(60);
  for (const chunks of [1, 3, 40]) {
    const found = made(lengths, chunks);
    expect(found).toHaveLength(chunks);
    for (const { word, places } of words(500, 9, 60)) {
      const chunk = found[chunkNumber(word, chunks)];
      const { documents, places: there } = readPostings(chunk as Uint8Array, word, 9);
      expect([...documents].map((document, i) => document * 60 + (there[i] as number))).toEqual(
        places,
      );
    }
  }
});

test("what does not fit into memory waits on the disk and gives the same chunks", () => {
  const lengths = Array(9).fill(60);
  for (const parts of [100, 350, 1000]) expect(made(lengths, 40, parts)).toEqual(made(lengths, 40));
});

test("whoever closes early leaves nothing on the disk, and may close again", () => {
  const scratch = temporaryFolder({});
  const made = new Chunks({ lengths: [60, 60], chunks: 40, scratch, bytesOfPart: 10 });
  for (const word of inPieces(words(500, 2, 60))) made.add(word);
  expect(readdirSync(scratch)).toHaveLength(1);
  made.close();
  made.close();
  expect(readdirSync(scratch)).toEqual([]);
});
