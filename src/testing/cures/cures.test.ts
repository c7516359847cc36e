import { describe, expect, test } from "vitest";
import { wordings } from "../../checks/reports/describe.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { CureCase } from "./cure-case.ts";
import { Draft } from "./draft.ts";
import { cases, noEdit } from "./fixtures/index.ts";
import { saidOf } from "./said-of.ts";

test("every wording has a case of its cure, or a reason why the cure is no edit", () => {
  const known = [...Object.keys(cases), ...Object.keys(noEdit)];
  expect([...wordings.keys()].filter((code) => !known.includes(code))).toEqual([]);
  expect(known.filter((code) => !wordings.has(code))).toEqual([]);
  expect(Object.keys(cases).filter((code) => code in noEdit)).toEqual([]);
});

describe.concurrent("the edit that a message asks for does away with the finding", () => {
  const all = Object.entries(cases).flatMap(([code, given]) => {
    const several: readonly CureCase[] = "files" in given ? [given] : given;
    return several.map((one, index) => [`${code} ${index + 1}`, code, one] as const);
  });
  test.each(all)("%s", async (_, code, { files, cure }) => {
    const before = await saidOf(new Map(Object.entries(files)));
    const finding = before.find((one) => one.code === code);
    if (!finding) throw new Error(`Not found among ${before.map((one) => one.code)}`);
    const draft = new Draft(files);
    cure(draft, finding);
    const after = await saidOf(draft.files);
    expect(after.filter((one) => one.code === code)).toEqual([]);
    // What could not be seen before may be seen now, but nothing new is broken.
    const others = new Set(before.map((one) => one.code));
    const isNew = (one: Diagnostic) => one.severity === "error" && !others.has(one.code);
    expect(after.filter(isNew)).toEqual([]);
  });
});
