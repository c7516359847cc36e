import { hash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { takeDamageNotes } from "../../../state/damaged-cache.ts";
import { isShardFacts } from "./shard-facts.ts";
import { DamagedShardError, ShardStore } from "./shard-store.ts";

/** `[[]]`: a chunk without words. */
const chunk = gzipSync(Buffer.concat([Buffer.from("pagefind_dcd"), Buffer.of(0x81, 0x80)]));
const facts = {
  firstWords: ["甲"],
  chunks: [hash("sha256", chunk)],
  places: [1],
  headTokens: [[1]],
};
const name = "2026-0123456789ab";
let root: string;
let store: ShardStore;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gongkai-shards-"));
  store = new ShardStore(root);
  takeDamageNotes();
});

/** As a build that has finished an index leaves it. */
function fill(folder: string, said: unknown = facts, bytes: Uint8Array = chunk): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "0.pf_index"), bytes);
  writeFileSync(join(folder, "shard.json"), JSON.stringify(said));
}

function copied(): Promise<string[]> {
  const files: string[] = [];
  const refuse = () => {
    throw new Error("not asked for");
  };
  const text = (path: string) => files.push(path);
  return store
    .copy(name, facts, "pagefind/x", { text, pieces: refuse, copy: refuse })
    .then(() => files);
}

describe("kept indexes", () => {
  test("are found whole, and removed when a chunk is missing", async () => {
    fill(join(root, name));
    expect(await store.find(name, 1)).toEqual(facts);
    rmSync(join(root, name, "0.pf_index"));
    expect(await store.find(name, 1)).toBeNull();
    expect(existsSync(join(root, name))).toBe(false);
    expect(takeDamageNotes()).toEqual([join(root, name)]);
  });

  test("stay when another build puts them there while they are looked for", async () => {
    const found = store.find(name, 1);
    fill(join(root, name));
    expect(await found).toBeNull();
    expect(await store.find(name, 1)).toEqual(facts);
  });

  test.each([
    ["of another number of documents", { ...facts, places: [1, 2] }],
    ["with places that are no numbers", { ...facts, places: ["1"] }],
    ["with title words that are no numbers", { ...facts, headTokens: [["1"]] }],
    ["with title words of more documents", { ...facts, headTokens: [[1], [1]] }],
    ["with more first words than chunks", { ...facts, firstWords: ["甲", "乙"] }],
    ["with a hash that is a path", { ...facts, chunks: ["../../portal.yaml"] }],
    ["that say nothing", null],
  ])("%s are made again", async (_, said) => {
    fill(join(root, name), said);
    expect(await store.find(name, 1)).toBeNull();
    expect(readdirSync(root)).toEqual([]);
    expect(takeDamageNotes()).toEqual([join(root, name)]);
  });

  test.each([
    ["another chunk", gzipSync("")],
    ["a chunk that is no index", gzipSync("pagefind_dcd<script>")],
    ["a chunk that is not packed", Buffer.from("甲")],
    ["a chunk that unpacks to more than any has", gzipSync(Buffer.alloc(128_000_001))],
  ])("with %s are not published, even under its hash", async (_, bytes) => {
    const said = { ...facts, chunks: [hash("sha256", bytes)] };
    fill(join(root, name), said, bytes);
    expect(await store.find(name, 1)).toEqual(said);
    const write = { text: () => {}, pieces: () => {}, copy: () => {} };
    await expect(store.copy(name, said, "x", write)).rejects.toThrow(DamagedShardError);
    expect(readdirSync(root)).toEqual([]);
  });

  test("whole are published", async () => {
    fill(join(root, name));
    expect(await copied()).toEqual(["pagefind/x/0.pf_index"]);
  });

  test("are taken from another store whole, without links and without anything else", async () => {
    const other = join(root, "other");
    const [linked, odd] = ["2025-0123456789ab", "2024-0123456789ab"];
    fill(join(other, name));
    fill(join(other, linked));
    rmSync(join(other, linked, "0.pf_index"));
    symlinkSync("/etc/passwd", join(other, linked, "0.pf_index"));
    fill(join(other, odd), { ...facts, chunks: ["0"] });
    fill(join(other, "etc"));
    symlinkSync(join(other, name), join(other, "2023-0123456789ab"));
    store = new ShardStore(join(root, "own"));
    store.open();
    await store.take(other);
    expect(readdirSync(join(root, "own"))).toEqual([name]);
    expect(await store.find(name, 1)).toEqual(facts);
  });

  test("are pruned by their names only, and not through a link", async () => {
    const foreign = join(dirname(root), `${root}-foreign`);
    fill(foreign);
    for (const kept of ["documents", "2026", name]) fill(join(root, kept));
    for (const kept of readdirSync(root)) utimesSync(join(root, kept), 1e9, 1e9);
    await store.prune();
    expect(readdirSync(root).sort()).toEqual(["2026", "documents"]);
    store = new ShardStore(join(root, "link"));
    symlinkSync(foreign, join(root, "link"));
    store.open();
    await store.prune();
    expect(readdirSync(join(root, "link"))).toEqual([]);
    expect(readFileSync(join(foreign, "shard.json"), "utf8")).toBe(JSON.stringify(facts));
  });
});

test("any value in place of the facts is refused or read without an error", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("firstWords", "chunks", "places", "headTokens"),
      fc.jsonValue(),
      (part, value) => {
        expect(isShardFacts({ ...facts, [part]: value })).toBeTypeOf("boolean");
      },
    ),
    { numRuns: 100 },
  );
});
