import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../source-text/edits.ts";
import { laterFormat } from "./fixtures/invented-format.ts";
import { contentFormat } from "./migrations.ts";

/** Pieces that files of a content folder are made of; a migration has those that it looks for among them. */
const piece = fc.constantFrom(
  ...["---\n", "\uFEFF", "abstract", "fax", ": ", ":", "甲", " # 注", "\n", "\r\n", "- ", '"'],
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
const file = fc.oneof(fc.constant("portal.yaml"), fc.constant("documents/a.md"));

describe.each([
  ["of this program", contentFormat],
  ["of an invented later one", laterFormat],
])("the migrations %s", (_, { current, oldestRead, migrations }) => {
  test("lead from version 0 to the present one, step by step", () => {
    expect(migrations.map(({ from }) => from)).toEqual(
      Array.from({ length: current }, (_, index) => index),
    );
    expect(oldestRead).toBeLessThanOrEqual(current);
  });

  test.each(migrations.map((migration) => [migration.from, migration] as const))(
    "from %i on: name all that they take away, and leave alone what has been migrated",
    (_, { looksAt, edits }) => {
      fc.assert(
        fc.property(file, text, (file, text) => {
          if (!looksAt(file)) return;
          const found = edits(text);
          let before = 0;
          for (const { start, end, from, line } of found) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(text.slice(start, end)).toBe(from);
            expect(line).toBe(text.slice(0, start).split(/\r\n?|\n/).length);
            before = end;
          }
          expect(edits(applyEdits(text, found))).toEqual([]);
        }),
        { numRuns: 300 },
      );
    },
  );
});
