import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type KeptEntry, KeptMap, saveKept } from "./kept-map.ts";

const path = join(mkdtempSync(join(tmpdir(), "gongkai-kept-")), "a", "kept.map");
const entries: KeptEntry<unknown>[] = [
  ["documents/甲\t乙\n\\.md", "m1", { 名称: "甲\n乙\t丙" }],
  ["b", "", [1, "二"]],
  ["", "m3", null],
];

function contents<Value>(map: KeptMap<Value>) {
  return [...map.names()].map((name) => [name, map.markOf(name), map.get(name)]);
}

test("what was kept is read again, and nothing else lies beside it", async () => {
  saveKept(path, "1", entries);
  expect(contents(KeptMap.load(path, "1"))).toEqual(entries);
  expect(readdirSync(dirname(path))).toEqual(["kept.map"]);
  saveKept(path, "1", []);
  expect(KeptMap.load(path, "1").size).toBe(0);
});

test("a value is the same object each time; what is not kept is not there", async () => {
  saveKept(path, "1", entries);
  const map = KeptMap.load(path, "1");
  expect(map.get("b")).toBe(map.get("b"));
  expect(map.get("c")).toBeUndefined();
  expect(map.markOf("c")).toBeUndefined();
  expect(map.read("b")).toEqual(map.get("b"));
  expect(map.read("b")).not.toBe(map.get("b"));
  expect(() => map.lineOf("c")).toThrow("nothing is kept under c");
});

test("another thread reads what is shared", async () => {
  saveKept(path, "1", entries);
  const { lines } = KeptMap.load(path, "1", { isShared: true });
  expect(lines.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(contents(KeptMap.over(lines))).toEqual(entries);
});

test("what is kept on, in any order and between new values, is what a whole new file would hold", async () => {
  const name = fc.string({ unit: "grapheme", maxLength: 4 });
  const table = fc.dictionary(name, fc.jsonValue());
  const lines = (values: Record<string, unknown>): KeptEntry<unknown>[] =>
    Object.entries(values).map(([key, value]) => [key, "m", value]);
  const next = fc.tuple(table, fc.array(fc.nat()), table);
  await fc.assert(
    fc.asyncProperty(next, async ([first, order, news]) => {
      saveKept(path, "1", lines(first));
      const last = KeptMap.load(path, "1");
      const old = lines(first).filter(([key]) => !(key in news));
      const sorted = old.map((line, i) => ({ line, at: order[i] ?? i }));
      const mixed = sorted.sort((a, b) => a.at - b.at).map(({ line }) => line);
      mixed.splice(order[0] ?? 0, 0, ...lines(news));
      saveKept(path, "1", mixed);
      const whole = readFileSync(path);
      const isNew = (key: string) => key in news;
      const kept = mixed.map((line) => (isNew(line[0]) ? line : line[0]));
      saveKept(path, "1", kept, last);
      expect(readFileSync(path).equals(whole)).toBe(true);
      expect(contents(KeptMap.load(path, "1"))).toEqual(JSON.parse(JSON.stringify(mixed)));
    }),
    { numRuns: 200, endOnFailure: true },
  );
});

test("what is large stands among what is small as in a whole new file", () => {
  const large = (name: string): KeptEntry<unknown> => [name, "m", name.repeat(1_200_000)];
  const [one, two, last] = [large("甲"), large("b"), ["c", "", 3] satisfies KeptEntry<unknown>];
  saveKept(path, "1", [one, two, last]);
  const kept = KeptMap.load(path, "1");
  for (const mixed of [
    [...entries, one, ...entries.slice(1), last],
    [two, one],
    [one, ["n", "", 1], two, last],
    [["n", "", 1], last, two, large("d")],
  ] satisfies KeptEntry<unknown>[][]) {
    const all = [...new Map(mixed.map((line) => [line[0], line])).values()];
    saveKept(path, "1", all);
    const whole = readFileSync(path);
    const isKept = (line: KeptEntry<unknown>) => [one, two, last].includes(line);
    saveKept(
      path,
      "1",
      all.map((line) => (isKept(line) ? line[0] : line)),
      kept,
    );
    expect(readFileSync(path).equals(whole)).toBe(true);
    expect(contents(KeptMap.load(path, "1"))).toEqual(all);
  }
});

test("what is missing, of another version, changed or cut off counts for nothing", async () => {
  const size = (version = "1") => KeptMap.load(path, version).size;
  expect(KeptMap.load(`${path}.none`, "1").size).toBe(0);
  saveKept(path, "1", entries);
  expect(size()).toBe(3);
  expect(size("2")).toBe(0);
  const whole = readFileSync(path);
  for (const damaged of [
    whole.with(20, 0),
    whole.subarray(0, -1),
    whole.subarray(1),
    Buffer.alloc(0),
  ]) {
    writeFileSync(path, damaged);
    expect(size()).toBe(0);
  }
});
