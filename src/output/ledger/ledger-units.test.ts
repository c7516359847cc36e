import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { forge, forgedLine, writeForged } from "../../state/fixtures/forged.ts";
import { filesOfLedger, Ledger } from "./ledger.ts";
import { DamagedLedgerError, type OutputFile } from "./ledger-files.ts";
import { beside } from "./output-names.ts";
import type { OutputUnit } from "./segment.ts";

let root: string;
const out = () => join(root, "dist");
const path = () => beside(out(), "ledger");
const head = { cleanAt: 0, head: {}, details: null };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gongkai-ledger-"));
});

afterEach(() => rmSync(root, { recursive: true }));

const load = () => Ledger.load<object, null>(out(), "1") as Ledger<object, null>;

function unit(id: string, key: string, count: number): OutputUnit {
  const files = Array.from({ length: count }, (_, at): OutputFile => {
    return { path: `${id}/${at}`, size: at, mtimeMs: at + 0.5, sha256: key.padStart(64, "0") };
  });
  return { key, files };
}

/** What a ledger says, whatever its segments. */
function unitsOf({ units }: Ledger<object, null>): Map<string, OutputUnit> {
  return new Map(
    units.ids().map((id, number) => [id, { key: units.keyAt(number), files: units.filesOf(id) }]),
  );
}

test("units that stay, change, come and go from ledger to ledger are what one ledger of them all would hold", () => {
  // Few names, so that they meet; more than a segment holds, so that there are several.
  const step = fc.array(fc.tuple(fc.nat(1700), fc.nat(3), fc.nat(2)), { maxLength: 40 });
  const names = Array.from({ length: 1200 }, (_, number) => `u${number}`);
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      let wanted = new Map(names.map((id) => [id, unit(id, "1", 1)]));
      Ledger.save(path(), "1", head, wanted);
      for (const changes of steps) {
        const last = load();
        const next = new Map(wanted);
        for (const [number, key, count] of changes) {
          const id = `u${number}`;
          if (key === 0) next.delete(id);
          else next.set(id, unit(id, String(key), count));
        }
        const entries = [...next].map(([id, own]) =>
          wanted.get(id) === own
            ? (last.units.numberOf(id) as number)
            : ([id, own] as [string, OutputUnit]),
        );
        Ledger.save(path(), "1", head, entries, last);
        wanted = next;
        expect(Object.fromEntries(unitsOf(load()))).toEqual(Object.fromEntries(wanted));
      }
    }),
    { numRuns: 8 },
  );
});

test("units are found by name in whatever order they are asked for", () => {
  const ids = Array.from({ length: 700 }, (_, number) => `u${number}`);
  Ledger.save(path(), "1", head, new Map(ids.map((id) => [id, unit(id, "1", 0)])));
  const { units } = load();
  fc.assert(
    fc.property(fc.nat(710), fc.array(fc.nat(3), { maxLength: 20 }), (start, steps) => {
      let asked = start;
      for (const step of [0, ...steps]) {
        asked += step;
        expect(units.numberOf(`u${asked}`)).toBe(asked < ids.length ? asked : undefined);
      }
    }),
  );
});

test("a ledger of version 0.2 tells which files are whose", () => {
  const sha256 = "0".repeat(64);
  const lines = [
    forgedLine("/head", "", {}),
    forgedLine("a", "1", ["a/甲", 1, 2.5, sha256, "a/乙", 3, 4, sha256]),
  ];
  writeForged(path(), "0", lines.join(""));
  expect([...(filesOfLedger(path())?.values() ?? [])]).toEqual([
    { path: "a/甲", size: 1, mtimeMs: 2.5, sha256 },
    { path: "a/乙", size: 3, mtimeMs: 4, sha256 },
  ]);
  writeForged(path(), "0", lines.join("").replace("a/甲", "../甲"));
  expect(filesOfLedger(path())).toBeNull();
});

test.each<[string, string, (value: Record<string, unknown[]>) => unknown]>([
  ["no units", "units", () => null],
  ["units of another number of keys", "units", (value) => ({ ...value, keys: [] })],
  ["a number as the name of a unit", "units", (value) => ({ ...value, ids: ["a", 1] })],
  ["a unit that stands twice", "units", (value) => ({ ...value, ids: ["a", "a"] })],
  ["a number of files below nothing", "units", (value) => ({ ...value, counts: [3, -1] })],
  ["no files", "files", () => []],
  ["fewer files than units have", "files", () => ({ paths: [], sizes: [], times: [], hashes: [] })],
  ["a path that leads out", "files", (value) => ({ ...value, paths: ["a/0", "../0"] })],
  ["a size that is none", "files", (value) => ({ ...value, sizes: [0, "0"] })],
  ["a time that is none", "files", (value) => ({ ...value, times: [0, null] })],
  ["a hash that is none", "files", (value) => ({ ...value, hashes: ["", ""] })],
])("%s: the ledger is damaged", (_, line, change) => {
  Ledger.save(path(), "1", head, [
    ["a", unit("a", "1", 1)],
    ["b", unit("b", "2", 1)],
  ]);
  forge(path(), (name, mark, value) =>
    forgedLine(name, mark, name.endsWith(line) ? change(JSON.parse(value)) : JSON.parse(value)),
  );
  expect(() => unitsOf(load())).toThrow(DamagedLedgerError);
  expect(filesOfLedger(path())).toBeNull();
});

test("a segment of a number that no build comes to: the ledger is damaged", () => {
  Ledger.save(path(), "1", head, [["a", unit("a", "1", 1)]]);
  forge(path(), (name, mark, value) =>
    forgedLine(name.replace("/0/", "/9999999999/"), mark, JSON.parse(value)),
  );
  expect(() => unitsOf(load())).toThrow(DamagedLedgerError);
  expect(filesOfLedger(path())).toBeNull();
});

test("a ledger of more units than a call takes arguments is written whole", () => {
  const count = 200_000;
  const all = Array.from({ length: count }, (_, number): [string, OutputUnit] => {
    return [`u${number}`, unit(`u${number}`, "1", 1)];
  });
  Ledger.save(path(), "1", head, all);
  const { units } = load();
  expect(units.count).toBe(count);
  expect(units.filesOf(`u${count - 1}`)).toEqual(unit(`u${count - 1}`, "1", 1).files);
});
