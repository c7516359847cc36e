import fc from "fast-check";
import { expect, test } from "vitest";
import { slugColumn, slugsOf } from "./slug-column.ts";

const throughJson = (slugs: string[]) =>
  slugsOf(JSON.parse(JSON.stringify(slugColumn(slugs))) as ReturnType<typeof slugColumn>);

test("numbers of a series are told by their steps", () => {
  expect(slugColumn(["QH001-2024-00009", "QH002-2024-1", "QH001-2024-00010", "guide"])).toEqual({
    series: [
      ["QH001-2024-", 5],
      ["QH002-2024-", 1],
      ["guide", 0],
    ],
    of: [0, 1, 0, 2],
    steps: [9, 1, 1, 0],
  });
});

test("slugs come out as they went in: blanks in front, more digits than a number holds, none", () => {
  const aSlug = fc.oneof(
    fc
      .tuple(
        fc.constantFrom("QH001-2024-", "索引", "", "00"),
        fc.stringMatching(/^\d{0,24}$/),
        fc.constantFrom("", "号", "\n"),
      )
      .map((parts) => parts.join("")),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(aSlug), (slugs) => {
      expect(throughJson(slugs)).toEqual(slugs);
    }),
  );
});
