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
import { isFileReport } from "./report-shape.ts";

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

const find = (folder = cache) => KeptReports.load(folder).find("documents/a.md", "key");

test("a report is found as it was kept", () => {
  expect(report.findings.length * report.waivers.length).toBeGreaterThan(0);
  expect(report.signatures).not.toBeNull();
  keep();
  expect(find()).toEqual(report);
});

test.each([
  ["a rule that there is not", { findings: [{ rule: "__proto__" }] }],
  ["values that are no text", { findings: [{ rule: rules[0]?.id, values: { found: {} } }] }],
  ["a line that is none", { findings: [{ rule: rules[0]?.id, line: "1" }] }],
  ["a short sketch", { sketch: { ...report.sketch, least: "00" } }],
  ["odd waivers", { waivers: [{ line: 1 }] }],
  ["organs that are no text", { signatures: { organs: [1], line: 1 } }],
  ["no findings", { findings: null }],
])("a report with %s is not there, is noted, and is not taken by another cache", (_, odd) => {
  keep();
  forge(join(cache, "checks.map"), (name, mark) => forgedLine(name, mark, { ...report, ...odd }));
  expect(find()).toBeNull();
  takeReports(join(cache, "other"), [cache]);
  expect(find(join(cache, "other"))).toBeNull();
  expect(takeDamageNotes()).toEqual([join(cache, "checks.map")]);
});

test("any value in place of a part is refused or read without an error", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(report)), fc.jsonValue(), (name, value) => {
      expect(isFileReport({ ...report, [name]: value })).toBeTypeOf("boolean");
    }),
    { numRuns: 100 },
  );
});
