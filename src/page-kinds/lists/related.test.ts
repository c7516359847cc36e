import { expect, test } from "vitest";
import type { Relation } from "../../portal/model/portal.ts";
import { groupRelations } from "./related.ts";

test("relations stand under their label once, in the order in which labels first come", () => {
  const relation = (label: string, reference: string): Relation => ({
    kind: label,
    label,
    reference,
    target: null,
    title: null,
  });
  const groups = groupRelations([
    relation("依据", "1"),
    relation("废止", "2"),
    relation("依据", "3"),
  ]);
  expect(
    groups.map(({ label, entries }) => [label, ...entries.map(({ reference }) => reference)]),
  ).toEqual([
    ["依据", "1", "3"],
    ["废止", "2"],
  ]);
});
