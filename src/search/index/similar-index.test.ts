import { hash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { similarFormat } from "../similar/bucket.ts";
import { bucketCount, similarIndex } from "./similar-index.ts";

const facts = { places: [8, 7], headTokens: [[2, 1], [1]], chunks: [], sizes: [1000] };
const kept = {
  name: "2024-abcdef987654",
  years: "2024",
  isOpen: true,
  bytes: 100,
  folder: "2024-0123456789ab",
  facts,
  documents: [
    { head: { title: "养犬管理", numbers: ["云政发〔2024〕7号"] }, textKey: "a" },
    { head: { title: "住房公积金", numbers: [] }, textKey: "b" },
  ],
};

test("what a format says stays the same: where this fails, raise it, and then the hash here", () => {
  const taker = similarIndex([kept]).begin();
  taker.add({ word: "养犬", pieces: [{ places: [0, 6, 9], start: 0 }] });
  taker.add({
    word: "登记",
    pieces: [
      { places: [7], start: 0 },
      { places: [1, 2], start: 8 },
    ],
  });
  const bytes = [...taker.files()].map((file) => Buffer.from(file).toString("hex"));
  expect([similarFormat, hash("sha256", bytes.join()).slice(0, 12)]).toEqual([1, "1f1248e828f5"]);
});

test("the folder is another when the words are, or the titles", () => {
  const folderOf = (index: Parameters<typeof similarIndex>[0][number]) =>
    similarIndex([index]).entry.folder;
  const [first, ...others] = kept.documents;
  const renamed = [{ head: { title: "养猫管理", numbers: [] }, textKey: "a" }, ...others];
  expect(folderOf({ ...kept, documents: [...(first ? [first] : []), ...others] })).toBe(
    folderOf(kept),
  );
  expect(folderOf({ ...kept, documents: renamed })).not.toBe(folderOf(kept));
  expect(folderOf({ ...kept, folder: "2024-abcdef012345" })).not.toBe(folderOf(kept));
});

test("a small index is few files, a large one is files of the same size", () => {
  expect([0, 1, 160_000, 160_001, 1_280_000].map(bucketCount)).toEqual([1, 1, 1, 2, 8]);
  expect([1_280_001, 4_960_000, 40_960_000].map(bucketCount)).toEqual([9, 100, 1000]);
  fc.assert(
    fc.property(fc.nat(1e9), fc.nat(40_000), (bytes, more) => {
      const grown = bucketCount(bytes + more) - bucketCount(bytes);
      expect(grown === 0 || grown === 1).toBe(true);
    }),
  );
});
