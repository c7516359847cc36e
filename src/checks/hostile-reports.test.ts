import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { checksSchema } from "../schema/settings/checks.ts";
import { takeDamageNotes } from "../state/damaged-cache.ts";
import { forge, forgedLine } from "../state/fixtures/forged.ts";
import { rules } from "./catalogue.ts";
import { checkDocument } from "./check-one.ts";
import { KeptReports, takeReports } from "./kept-reports.ts";
import { isReportSegment, reportsIn, segmentOf } from "./report-segment.ts";

const lines = [
  "<!-- 不检查 privacy/mobile-number：示例 -->",
  "电话 13800000000 一 二",
  "",
  "青禾县人民政府",
  "2020年1月2日",
];
const document = {
  file: "documents/a.md",
  meta: {},
  positions: "",
  lines,
  bodyLine: 1,
  attachments: [],
};
const report = JSON.parse(JSON.stringify(checkDocument(document, rules, checksSchema.parse({}))));
let cache: string;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "gongkai-reports-"));
  takeDamageNotes();
});

function keep(): void {
  const kept = KeptReports.load(cache);
  kept.add("documents/a.md", "key", report);
  kept.save();
}

const { findings, waivers } = report;
const find = (folder = cache) => KeptReports.load(folder).find("documents/a.md", "key");

test("a report is found as it was kept", () => {
  expect(report.findings.length * report.waivers.length).toBeGreaterThan(0);
  expect(report.signatures).not.toBeNull();
  keep();
  expect(find()).toEqual(report);
});

const path = () => join(cache, "checks.map");
function expectNone(): void {
  expect(find()).toBeNull();
  takeReports(join(cache, "other"), [cache]);
  expect(find(join(cache, "other"))).toBeNull();
  expect(takeDamageNotes()).toEqual([path()]);
}

/** Of one report, of which the rules have found something. */
const { mark, segment } = segmentOf([{ file: "documents/a.md", key: "key", report }]);
const withFound = (odd: object) => ({ found: [[0, { findings, waivers, ...odd }]] });

test.each([
  ["a rule that there is not", withFound({ findings: [{ rule: "__proto__" }] })],
  [
    "values that are no text",
    withFound({ findings: [{ rule: rules[0]?.id, values: { found: {} } }] }),
  ],
  ["a line that is none", withFound({ findings: [{ rule: rules[0]?.id, line: "1" }] })],
  ["odd waivers", withFound({ waivers: [{ line: 1 }] })],
  ["no findings", withFound({ findings: null })],
  ["findings in a file that there is not", { found: [[1, { findings, waivers }]] }],
  ["a sketch of odd length", { characters: ["__proto__"] }],
  ["organs that are no text", { organs: [[1]] }],
  ["organs that there are not", { signers: [1] }],
  ["organs on no line", { lines: ["-1"] }],
  ["fewer files than keys", { files: [] }],
])("a report with %s is not there, is noted, and is not taken by another cache", (_, odd) => {
  keep();
  forge(path(), (name) => forgedLine(name, mark, { ...segment, ...odd }));
  expectNone();
});

test("a segment under the name of another file is not there, and does not stay", () => {
  keep();
  forge(path(), () => forgedLine("documents/b.md", mark, segment));
  expectNone();
  keep();
  expect(find()).toEqual(report);
});

test.each([
  ["a short sketch", mark.slice(0, -2)],
  ["a sketch that is none", `key ${"x".repeat(144)}`],
  ["no sketch", "key"],
  ["no key", mark.slice("key ".length)],
  ["a key too many", `key ${mark}`],
  ["no mark", ""],
])("a report with %s is not there, is noted, and is not taken by another cache", (_, odd) => {
  keep();
  forge(path(), (name) => forgedLine(name, odd, segment));
  expectNone();
});

const digits = (length: number) =>
  fc.string({
    unit: fc.constantFrom(..."0123456789abcdef"),
    minLength: length,
    maxLength: length,
  });
const organ = fc.stringMatching(/^[（(]?[一-龥]{2,30}[)）]?$/);
const anyReport = fc.record({
  findings: fc.constantFrom([], findings),
  waivers: fc.constantFrom([], waivers),
  sketch: fc.option(fc.record({ same: digits(16), least: digits(128), characters: fc.nat() })),
  signatures: fc.option(
    fc.record({ organs: fc.array(organ, { minLength: 1, maxLength: 3 }), line: fc.nat() }),
  ),
});

test("reports of any files are read as they were written", () => {
  fc.assert(
    fc.property(fc.array(anyReport), (reports) => {
      const kept = reports.map((report, at) => ({ file: `${at}.md`, key: `key-${at}`, report }));
      const { mark, segment } = segmentOf(kept);
      const read: unknown = JSON.parse(JSON.stringify(segment));
      expect(isReportSegment(read) && reportsIn({ mark, segment: read })).toEqual(kept);
    }),
  );
});

test("files that come, go, change and move find their own report or none, in any order", () => {
  const name = fc.integer({ min: 0, max: 700 }).map((number) => `documents/A-${number}.md`);
  const files = fc.uniqueArray(fc.tuple(name, fc.constantFrom("one", "other")), {
    selector: ([file]) => file,
    maxLength: 300,
    size: "max",
  });
  const reportOf = (file: string, key: string) => ({
    ...report,
    signatures: { organs: [file, key], line: 1 },
  });
  const keyOf = new Map<string, string>();
  const build = (asked: readonly (readonly [string, string])[]) => {
    const kept = KeptReports.load(cache);
    const missing = asked.filter(([file, key]) => {
      const found = kept.find(file, key);
      expect(found).toEqual(keyOf.get(file) === key ? reportOf(file, key) : null);
      return found === null;
    });
    // They come when they are ready.
    for (const [file, key] of missing.toReversed()) kept.add(file, key, reportOf(file, key));
    kept.save();
    keyOf.clear();
    for (const [file, key] of asked) keyOf.set(file, key);
  };
  fc.assert(
    fc.property(fc.array(files, { minLength: 1, maxLength: 4 }), (builds) => {
      for (const asked of builds) build(asked);
    }),
    { numRuns: 20 },
  );
});

test("any value in place of a part is refused or read without an error", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(segment)), fc.jsonValue(), (name, value) => {
      const forged: unknown = { ...segment, [name]: value };
      if (!isReportSegment(forged)) return;
      const read = reportsIn({ mark, segment: forged });
      expect(read?.length ?? 1).toBe(forged.files.length);
    }),
    { numRuns: 200 },
  );
});
