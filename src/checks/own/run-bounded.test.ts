import { expect, test } from "vitest";
import type { DocumentRule } from "../rules/rule.ts";
import { checkedReport, checkedReportAnywhere } from "./checked-report.ts";
import { type FaultInFile, ruleFailures } from "./rule-failures.ts";
import { runBounded } from "./run-bounded.ts";

const words = { title: "a", message: "b", cure: "c" };
const ruleOf = (id: string, check: () => void): DocumentRule => ({
  id: `county/${id}`,
  looksAt: "document",
  severity: "error",
  basis: null,
  zh: words,
  en: words,
  check,
});

test("a rule that throws, is async or never ends hides nothing that the others find", () => {
  const found: string[] = [];
  const rules = [
    ruleOf("throws", () => {
      found.push("before");
      throw new TypeError("broken");
    }),
    ruleOf("throws-a-text", () => {
      throw "text";
    }),
    ruleOf("late", (async () => {
      throw new Error("nobody hears of it");
    }) as () => void),
    ruleOf("endless", () => {
      for (found.push("endless"); ; );
    }),
    ruleOf("slow-expression", () => void /^(a+)+$/.test(`${"a".repeat(50)}b`)),
    ruleOf("finds", () => void found.push("after")),
  ];
  const run = () =>
    runBounded(rules, (rule) => rule.check({} as never, () => {}, {} as never), 500);
  const faults = [
    { rule: "county/throws", found: "broken" },
    { rule: "county/throws-a-text", found: "text" },
    { rule: "county/late", found: "check() must not be async" },
    { rule: "county/endless", found: "> 0.5 s" },
    { rule: "county/slow-expression", found: "> 0.5 s" },
  ];
  expect(run()).toEqual(faults);
  expect(found).toEqual(["before", "endless", "after"]);
  // Nobody waits for the same twice.
  expect(run()).toEqual(faults);
  expect(found.slice(3)).toEqual(["before", "after"]);
});

test("what is reported is such as can be kept and shown", () => {
  const found: unknown[] = [];
  const report = checkedReport((...given) => found.push(given));
  const anything = report as (place?: unknown, values?: unknown) => void;
  anything({ line: 3, column: undefined, more: 1 }, { count: 2, none: null });
  expect(found).toEqual([[{ line: 3 }, { count: "2", none: "null" }]]);
  expect(() => anything()).toThrow("place is an object");
  expect(() => anything({ line: 0 })).toThrow("report({ line }): 0 is no number from 1");
  expect(() => anything({ line: 1, column: "2" })).toThrow("report({ column })");
  for (let times = 0; times < 996; times += 1) report({});
  expect(() => report({})).toThrow("more than 1000 times");
});

test("a rule for the portal reports files that are there", () => {
  const found: unknown[] = [];
  const report = checkedReportAnywhere((place) => found.push(place), new Set(["a.md"]));
  report({ file: "a.md", line: 1 });
  expect(found).toEqual([{ file: "a.md", line: 1 }]);
  expect(() => report({ file: "../b.md" })).toThrow("../b.md is no file of the content folder");
  expect(() => report(undefined as never)).toThrow("undefined is no file");
});

test("a rule that fails everywhere is told of once", () => {
  const fault = (file: string, found = "x"): FaultInFile => ({ rule: "county/a", found, file });
  expect(ruleFailures([fault("b.md"), fault("a.md"), fault("c.md", "y")])).toMatchObject([
    { file: "a.md", severity: "error", values: { rule: "county/a", found: "x", count: "1" } },
    { file: "c.md", values: { found: "y" } },
  ]);
});
