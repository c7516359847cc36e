import { expect, test } from "vitest";
import { Files } from "../engine/files.ts";
import {
  hostOf,
  type IndexedDocument,
  publishedIndex,
} from "../engine/fixtures/published-index.ts";
import { onHost } from "../engine/received/host.ts";
import type { Kept } from "../engine/received/source.ts";
import { Search } from "../engine/search.ts";
import { forgetOldest } from "./forget-oldest.ts";

const base = "https://example.gov.cn/zwgk/";
const documents = Array.from({ length: 60 }, (_, i): IndexedDocument => {
  return {
    slug: `QH${i}`,
    title: `第${i}件`,
    blocks: [`关于第${i}件事的通知`, "防汛".repeat(200)],
  };
});
const files = publishedIndex(documents, "1", 3);
const queries = ["通知", "防汛", "第7件事", "第59件", "7"];

/** Opens a portal of which so much is remembered; tells how much that was at most. */
async function open(most: number) {
  const source = onHost(
    new URL(base),
    hostOf(() => files, base),
  );
  const seen = { most: 0 };
  const tidy = (kept: Map<string, Kept>) => {
    forgetOldest(kept, most);
    const bytes = [...kept.values()].reduce((sum, { size }) => sum + (size ?? 0), 0);
    seen.most = Math.max(seen.most, bytes);
  };
  return { search: await Search.open(new Files({ ...source, tidy }), 0), seen };
}

test("a search that remembers little answers as one that remembers all, however long it is asked", async () => {
  const all = await open(Number.POSITIVE_INFINITY);
  const little = await open(20_000);
  const none = await open(0);
  for (const text of [...queries, ...queries, ...queries.toReversed()]) {
    const wanted = await all.search.query(text, { limit: 60 });
    expect(await little.search.query(text, { limit: 60 })).toEqual(wanted);
    expect(await none.search.query(text, { limit: 60 })).toEqual(wanted);
    expect(await little.search.suggest(text)).toEqual(await all.search.suggest(text));
  }
  expect(all.seen.most).toBeGreaterThan(40_000);
  expect(little.seen.most).toBeLessThanOrEqual(20_000);
  expect(little.seen.most).toBeGreaterThan(10_000);
  expect(none.seen.most).toBe(0);
});

test("what is asked for first is forgotten first; what is on its way is not", () => {
  const kept = new Map<string, Kept>([
    ["first", { size: 10 }],
    ["on its way", { size: null }],
    ["second", { size: 10 }],
    ["third", { size: 10 }],
  ]);
  forgetOldest(kept, 30);
  expect(kept.size).toBe(4);
  forgetOldest(kept, 15);
  expect([...kept.keys()]).toEqual(["on its way", "third"]);
});
