import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { takeDamageNotes } from "./damaged-cache.ts";
import { forgedLine, writeForged } from "./fixtures/forged.ts";
import { KeptMap, saveKept } from "./kept-map.ts";

let path: string;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "gongkai-hostile-")), "kept.map");
  takeDamageNotes();
});

const load = () =>
  KeptMap.load<string>(path, "1", { accepts: (value) => typeof value === "string" });

test.each([
  ["no line", "\n"],
  ["a line without tabs", '"甲"\n'],
  ["a line with one tab", '"甲"\tm\n'],
  ["a last line without tabs", `${forgedLine("甲", "m", "乙")}"丙"\n`],
  ["a name without quotes", '甲\tm\t"乙"\n'],
  ["a name that is one quote", '"\tm\t"乙"\n'],
  ["a name with an odd escape", '"\\x"\tm\t"乙"\n'],
])("%s under a seal that fits: nothing is there, and it is noted once", (_, lines) => {
  writeForged(path, "1", lines);
  expect(load().size).toBe(0);
  expect(load().size).toBe(0);
  expect(takeDamageNotes()).toEqual([path]);
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("%s is a name", (name) => {
  saveKept(path, "1", []);
  expect(load().get(name)).toBeUndefined();
  saveKept(path, "1", [[name, "m", "甲"]]);
  expect([...load().names()]).toEqual([name]);
  expect(load().get(name)).toBe("甲");
});

test("a value that is no JSON, or not accepted, is not there; the others are", () => {
  const lines = [forgedLine("甲", "m", "乙"), '"丙"\tm\t{"丁\n', forgedLine("戊", "m", { 己: 1 })];
  writeForged(path, "1", lines.join(""));
  const map = load();
  expect(["甲", "丙", "戊"].map((name) => map.get(name))).toEqual(["乙", undefined, undefined]);
  expect(takeDamageNotes()).toEqual([path]);
});

test("any bytes under a seal that fits are read without an error", () => {
  const piece = fc.oneof(
    fc.constantFrom("\t", "\n", '"', "\\", "\0", '"甲"\tm\t', '"乙"\n'),
    fc.string({ unit: "binary", maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      writeForged(path, "1", `${pieces.join("")}\n`);
      const map = load();
      for (const name of map.names()) map.get(name);
    }),
    { numRuns: 100 },
  );
});

const places: Record<string, () => void> = {
  "a folder": () => mkdirSync(join(path, "甲"), { recursive: true }),
  "a link that leads nowhere": () => symlinkSync(`${path}.none`, path),
  "a link to a whole file": () => {
    saveKept(`${path}.other`, "1", [["甲", "", "乙"]]);
    symlinkSync(`${path}.other`, path);
  },
  "a pipe": () => execFileSync("mkfifo", [path]),
  "a file larger than any of ours": () => {
    writeFileSync(path, "");
    truncateSync(path, 2 ** 30 + 1);
  },
  "a seal without end": () => writeFileSync(path, "[".repeat(100_000)),
};

test.skipIf(process.platform === "win32").each(Object.keys(places))(
  "%s in its place holds nothing, is noted, and gives way to the next",
  (name) => {
    places[name]?.();
    expect(load().size).toBe(0);
    expect(takeDamageNotes()).toEqual([path]);
    saveKept(path, "1", [["甲", "", "丙"]]);
    expect(load().get("甲")).toBe("丙");
    const others = readdirSync(dirname(path)).filter((file) => !file.endsWith(".other"));
    expect(others).toEqual(["kept.map"]);
  },
);
test("what is missing or of another version is nothing to note", () => {
  expect(load().size).toBe(0);
  saveKept(path, "2", [["甲", "", "丙"]]);
  expect(load().size).toBe(0);
  expect(takeDamageNotes()).toEqual([]);
});
