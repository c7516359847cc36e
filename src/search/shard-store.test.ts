import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { ShardStore } from "./shard-store.ts";

const facts = { firstWords: ["甲"], chunks: ["0"], places: [1] };
let root: string;
let store: ShardStore;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gongkai-shards-"));
  store = new ShardStore(root);
});

/** As a build that has finished an index leaves it. */
function fill(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "0.pf_index"), "");
  writeFileSync(join(folder, "shard.json"), JSON.stringify(facts));
}

describe("kept indexes", () => {
  test("are found whole, and removed when a chunk is missing", async () => {
    fill(join(root, "2026-a"));
    expect(await store.find("2026-a")).toEqual(facts);
    rmSync(join(root, "2026-a", "0.pf_index"));
    expect(await store.find("2026-a")).toBeNull();
    expect(existsSync(join(root, "2026-a"))).toBe(false);
  });

  test("stay when another build puts them there while they are looked for", async () => {
    const found = store.find("2026-a");
    fill(join(root, "2026-a"));
    expect(await found).toBeNull();
    expect(await store.find("2026-a")).toEqual(facts);
  });
});
