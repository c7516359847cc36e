import { hash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { takeDamageNotes } from "../damaged-cache.ts";
import { full, isPackName, packOf } from "./pack.ts";
import { Packs } from "./packs.ts";

let folder: string;

beforeEach(() => {
  folder = temporaryFolder({});
  takeDamageNotes();
});

const keyOf = (number: number) => number.toString(16).padStart(2, "0").repeat(32);
const packNames = () => readdirSync(folder).filter(isPackName).sort();
const paths = () => packNames().map((name) => join(folder, name));

/** A pack of entries of this many bytes each; its first byte is the number of its key. */
function keep(numbers: readonly number[], size = 10): string {
  const entries = numbers.map((number): [string, Buffer] => [
    keyOf(number),
    Buffer.alloc(size, number),
  ]);
  const { name, bytes } = packOf(new Map(entries));
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

function age(): void {
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1e9, 1e9);
}

const isThere = (packs: Packs, number: number) => packs.get(keyOf(number))?.[0] === number;

test("whatever is put, written, pruned and looked for anew in any order is there as last put", () => {
  const number = fc.integer({ min: 1, max: 12 });
  const step = fc.oneof(
    fc.record({ put: number, size: fc.integer({ min: 1, max: 400_000 }) }),
    fc.record({ use: fc.array(number) }),
    fc.constantFrom("flush", "reopen", "age"),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      let packs = new Packs(folder);
      const wanted = new Map<string, number>();
      for (const step of steps) {
        if (step === "age") age();
        else if (typeof step === "string") {
          packs.flush();
          if (step === "reopen") packs = new Packs(folder);
        } else if ("put" in step) {
          packs.put(keyOf(step.put), Buffer.alloc(step.size, step.put));
          wanted.set(keyOf(step.put), step.put);
        } else {
          const used = new Set(step.use.map(keyOf));
          for (const key of wanted.keys()) if (!used.has(key)) wanted.delete(key);
          packs.prune(
            (key) => used.has(key),
            () => {},
          );
        }
        for (const [key, number] of wanted) expect(packs.get(key)?.[0]).toBe(number);
      }
    }),
    { numRuns: 60 },
  );
});

test("many entries make few packs, none much larger than a full one", () => {
  const packs = new Packs(folder);
  const size = full.bytes / 8;
  for (let number = 0; number < 20; number++) packs.put(keyOf(number), Buffer.alloc(size, number));
  packs.flush();
  expect(packNames()).toHaveLength(3);
  for (let number = 1; number < 20; number++) expect(isThere(new Packs(folder), number)).toBe(true);
});

test("what a killed build had not written is not there, and does no harm", () => {
  new Packs(folder).put(keyOf(1), Buffer.of(1));
  const temporary = join(folder, `${"0".repeat(32)}.pack.0-1.tmp`);
  writeFileSync(temporary, "gongkai packs 1\n");
  const packs = new Packs(folder);
  expect(packs.get(keyOf(1))).toBeNull();
  packs.prune(
    () => true,
    () => {},
  );
  expect(existsSync(temporary)).toBe(true);
  age();
  packs.prune(
    () => true,
    () => {},
  );
  expect(readdirSync(folder)).toEqual([]);
  expect(takeDamageNotes()).toEqual([]);
});

test("what another build has put or moved elsewhere is found", () => {
  const first = keep([1, 2]);
  const packs = new Packs(folder);
  expect(isThere(packs, 1)).toBe(true);
  rmSync(first);
  keep([1, 3]);
  expect([1, 2, 3].map((number) => isThere(packs, number))).toEqual([true, false, true]);
});

test("a pack of which half is of use stays, one of which less is goes, and its rest stays", () => {
  const size = full.bytes / 4;
  const kept = keep([1, 2, 3, 4], size);
  const worn = keep([5, 6, 7, 8], size);
  age();
  let told = 0;
  const prune = () =>
    new Packs(folder).prune(
      (key) => [1, 2, 5].map(keyOf).includes(key),
      () => {
        expect(existsSync(worn)).toBe(true);
        told++;
      },
    );
  prune();
  expect([existsSync(kept), existsSync(worn), told]).toEqual([true, false, 1]);
  const packs = new Packs(folder);
  expect([1, 5, 6].map((number) => isThere(packs, number))).toEqual([true, true, false]);
  age();
  const before = packNames();
  prune();
  expect([packNames(), told]).toEqual([before, 1]);
});

test("small packs are put together, without anything being removed; what is young is left alone", () => {
  for (const number of [1, 2, 3]) keep([number]);
  const prune = () =>
    new Packs(folder).prune(
      () => true,
      () => expect.fail("something is removed"),
    );
  prune();
  expect(packNames()).toHaveLength(3);
  age();
  prune();
  expect(packNames()).toHaveLength(1);
  for (const number of [1, 2, 3]) expect(isThere(new Packs(folder), number)).toBe(true);
});

test("a pack that comes out as it was is not lost", () => {
  const whole = keep([1, 2]);
  keep([1]);
  age();
  new Packs(folder).prune(
    () => true,
    () => {},
  );
  expect(paths()).toEqual([whole]);
});

test.each([
  ["that is cut off in its rows", (path: string) => truncateSync(path, 50)],
  ["that is cut off in an entry", (path: string) => truncateSync(path, 110)],
  ["with another byte in a row", (path: string) => writeFileSync(path, changed(path, 30))],
  ["under another name", rename],
  ["that is a folder", replaceByFolder],
  ["of more entries than there are", (path: string) => writeFileSync(path, changed(path, 18))],
])("a pack %s is not there, noted and removed", (_, damage) => {
  const path = keep([1, 2]);
  damage(path);
  const [damaged = ""] = paths();
  const packs = new Packs(folder);
  const found = [1, 2].filter((number) => packs.get(keyOf(number)));
  expect(found.length).toBeLessThan(2);
  expect(takeDamageNotes()).toEqual([damaged]);
  expect(packNames()).toEqual([]);
  packs.put(keyOf(1), Buffer.of(1));
  packs.flush();
  expect(isThere(new Packs(folder), 1)).toBe(true);
});

function changed(path: string, at: number): Buffer {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] as number) ^ 1;
  return bytes;
}

function replaceByFolder(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

function rename(path: string): void {
  copyFileSync(path, join(folder, `${"0".repeat(32)}.pack`));
  rmSync(path);
}

test("a pack of another form is not there, and goes when it is old", () => {
  const path = join(folder, `${"0".repeat(32)}.pack`);
  writeFileSync(path, "gongkai packs 2\n and more");
  const packs = new Packs(folder);
  const prune = () =>
    packs.prune(
      () => true,
      () => {},
    );
  expect(packs.get(keyOf(1))).toBeNull();
  prune();
  expect(existsSync(path)).toBe(true);
  age();
  prune();
  expect(existsSync(path)).toBe(false);
  expect(takeDamageNotes()).toEqual([]);
});

test("rows that say anything, under the hash that fits, are read without an error and within the file", () => {
  const row = fc.tuple(fc.nat(3), fc.nat(300), fc.nat(300), fc.boolean());
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), fc.nat(5), (entries, count) => {
      const rows = Buffer.alloc(entries.length * 40);
      for (const [at, [number, start, size, isFar]] of entries.entries()) {
        rows.write(keyOf(number), at * 40, "hex");
        rows.writeUInt32LE(isFar ? 2 ** 32 - 1 - start : start, at * 40 + 32);
        rows.writeUInt32LE(size, at * 40 + 36);
      }
      for (const path of paths()) rmSync(path);
      const head = Buffer.from("gongkai packs 1\n\0\0\0\0");
      head.writeUInt32LE(count, 16);
      const name = `${hash("sha256", rows.subarray(0, count * 40)).slice(0, 32)}.pack`;
      writeFileSync(join(folder, name), Buffer.concat([head, rows]));
      const packs = new Packs(folder);
      for (const key of packs.keys()) {
        expect(packs.get(key)?.length ?? 0).toBeLessThanOrEqual(head.length + rows.length);
      }
    }),
  );
});

test("nothing is read, written or removed through a link", () => {
  const foreign = temporaryFolder({});
  const { name, bytes } = packOf(new Map([[keyOf(1), Buffer.of(1)]]));
  writeFileSync(join(foreign, name), bytes);
  utimesSync(join(foreign, name), 1e9, 1e9);
  symlinkSync(foreign, join(folder, "link"));
  const linked = new Packs(join(folder, "link"));
  expect(linked.get(keyOf(1))).toBeNull();
  linked.prune(
    () => false,
    () => {},
  );
  symlinkSync(join(foreign, name), join(folder, name));
  const packs = new Packs(folder);
  expect(packs.get(keyOf(1))).toBeNull();
  packs.put(keyOf(1), Buffer.of(1));
  packs.flush();
  expect(readdirSync(foreign)).toEqual([name]);
  expect(readFileSync(join(foreign, name))).toEqual(bytes);
});
