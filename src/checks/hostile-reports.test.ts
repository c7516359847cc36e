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
import { reportMark, reportMarks } from "./report-mark.ts";
import { isFound } from "./report-shape.ts";

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

test.each([
  ["a rule that there is not", { findings: [{ rule: "__proto__" }] }],
  ["values that are no text", { findings: [{ rule: rules[0]?.id, values: { found: {} } }] }],
  ["a line that is none", { findings: [{ rule: rules[0]?.id, line: "1" }] }],
  ["odd waivers", { waivers: [{ line: 1 }] }],
  ["no findings", { findings: null }],
])("a report with %s is not there, is noted, and is not taken by another cache", (_, odd) => {
  keep();
  forge(path(), (name, mark) => forgedLine(name, mark, { findings, waivers, ...odd }));
  expectNone();
});

test.each([
  ["a short sketch", { sketch: { ...report.sketch, least: "00" } }],
  ["a sketch of odd length", { sketch: { ...report.sketch, characters: "__proto__" } }],
  ["a sketch that is none", { sketch: { ...report.sketch, same: {} } }],
  ["organs that are no text", { signatures: { organs: [" "], line: 1 } }],
  ["organs on no line", { signatures: { organs: ["青禾县人民政府"], line: "-1" } }],
])("a report with %s is not there, is noted, and is not taken by another cache", (_, odd) => {
  keep();
  const mark = reportMark("key", { ...report, ...odd });
  forge(path(), (name) => forgedLine(name, mark, { findings, waivers }));
  expectNone();
});

test("what every build asks of a document stands beside its key, and is read as it was written", () => {
  const hex = (length: number) =>
    fc.string({
      unit: fc.constantFrom(..."0123456789abcdef"),
      minLength: length,
      maxLength: length,
    });
  const sketch = fc.record({ same: hex(16), least: hex(128), characters: fc.nat() });
  const organ = fc.stringMatching(/^[（(]?[一-龥]{2,30}[)）]?$/);
  const signatures = fc.record({ organs: fc.array(organ, { minLength: 1 }), line: fc.nat() });
  const facts = fc.record({ sketch: fc.option(sketch), signatures: fc.option(signatures) });
  const read = reportMarks();
  fc.assert(
    fc.property(facts, fc.boolean(), (known, hasFound) => {
      const found = { findings: hasFound ? findings : [], waivers: [] };
      expect(read(reportMark("key", { ...found, ...known }))).toEqual({ hasFound, ...known });
    }),
  );
});

test("any mark is refused or read without an error", () => {
  const part = fc.constantFrom(
    "key",
    "+",
    "-",
    " ",
    "\u0000",
    report.sketch.same,
    report.sketch.least,
    "1",
    "局",
  );
  const mark = fc.array(fc.oneof(part, fc.string())).map((parts) => parts.join(""));
  fc.assert(
    fc.property(mark, (text) => {
      expect(reportMarks()(text)).toBeTypeOf("object");
    }),
  );
});

test("any value in place of a part is refused or read without an error", () => {
  const parts = { findings, waivers };
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(parts)), fc.jsonValue(), (name, value) => {
      expect(isFound({ ...parts, [name]: value })).toBeTypeOf("boolean");
    }),
    { numRuns: 100 },
  );
});
