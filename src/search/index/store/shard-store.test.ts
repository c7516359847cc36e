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

/** A chunk of one word: its places from `first` on, each the next. */
function chunkOf(word: string, first: number, places = 1): Uint8Array {
  const text = Buffer.from(word);
  const length = Buffer.from([0x99, places >> 8, places & 255]);
  return Buffer.concat([
    Buffer.from("pagefind_dcd"),
    Buffer.of(0x81, 0x81, 0x83, 0x60 + text.length),
    text,
    Buffer.of(0x81, 0x83, 0x00),
    length,
    Buffer.of(0x18, first),
    Buffer.alloc(places - 1, 1),
    Buffer.of(0x80, 0x80),
  ]);
}

const facts = {
  chunks: [hash("sha256", chunk)],
  sizes: [chunk.length],
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
  writeFileSync(join(folder, "chunks"), bytes);
  writeFileSync(join(folder, "shard.json"), JSON.stringify(said));
}

describe("kept indexes", () => {
  test("are found whole, and removed when their chunks are missing", async () => {
    fill(join(root, name));
    expect(await store.find(name, 1)).toEqual(facts);
    rmSync(join(root, name, "chunks"));
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
    ["with more chunks than sizes", { ...facts, sizes: [] }],
    ["with a size beyond its chunks", { ...facts, sizes: [1e12] }],
    ["with more sizes than chunks", { ...facts, sizes: [chunk.length, 0] }],
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
    ["a chunk of a word beyond its documents", gzipSync(chunkOf("公开", 1))],
  ])("with %s are not read, even under its hash", async (_, bytes) => {
    const said = { ...facts, chunks: [hash("sha256", bytes)], sizes: [bytes.length] };
    fill(join(root, name), said, bytes);
    expect(await store.find(name, 1)).toEqual(said);
    expect(() => [...store.words(name, said)]).toThrow(DamagedShardError);
    expect(readdirSync(root)).toEqual([]);
  });

  test("are read a word at a time, however many chunks they have", () => {
    const big = gzipSync(chunkOf("公开", 3), { level: 0 });
    const words = Array.from({ length: 40 }, (_, n) => String.fromCharCode(0x4e00 + n));
    const chunks = words.map((word, n) => gzipSync(chunkOf(word, n, 60_000), { level: 0 }));
    const said = {
      ...facts,
      chunks: [...chunks, big].map((bytes) => hash("sha256", bytes)),
      sizes: [...chunks, big].map((bytes) => bytes.length),
      places: [70_000],
    };
    fill(join(root, name), said, Buffer.concat([...chunks, big]));
    const read = [...store.words(name, said)];
    expect(read.map(({ word }) => word)).toEqual([...words, "公开"]);
    expect(read.map(({ places }) => places[0])).toEqual([...words.keys(), 3]);
  });

  test("that are damaged are not read, and gone", () => {
    const said = { ...facts, chunks: [hash("sha256", "甲")] };
    fill(join(root, name), said);
    expect(() => [...store.words(name, said)]).toThrow(DamagedShardError);
    expect(readdirSync(root)).toEqual([]);
  });

  test("are taken from another store whole, without links and without anything else", async () => {
    const other = join(root, "other");
    const [linked, odd] = ["2025-0123456789ab", "2024-0123456789ab"];
    fill(join(other, name));
    fill(join(other, linked));
    rmSync(join(other, linked, "chunks"));
    symlinkSync("/etc/passwd", join(other, linked, "chunks"));
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
      fc.constantFrom("chunks", "sizes", "places", "headTokens"),
      fc.jsonValue(),
      (part, value) => {
        expect(isShardFacts({ ...facts, [part]: value })).toBeTypeOf("boolean");
      },
    ),
    { numRuns: 100 },
  );
});
