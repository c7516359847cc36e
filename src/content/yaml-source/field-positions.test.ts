import { expect, test } from "vitest";
import { fieldPositions, positionIn } from "./field-positions.ts";

const positions = fieldPositions({
  "a\nb\t9:9": { line: 9, column: 9 },
  aliases: { line: 2, column: 1 },
  "aliases.0": { line: 3, column: 5 },
  "aliases.10": { line: 13, column: 5 },
  "attachments.0.path": { line: 120, column: 11 },
});

test.each([
  ["a field", "aliases", { line: 2, column: 1 }],
  ["an entry", "aliases.0", { line: 3, column: 5 }],
  ["an entry whose number begins with another", "aliases.10", { line: 13, column: 5 }],
  ["a field of an entry", "attachments.0.path", { line: 120, column: 11 }],
  ["an entry that is not known stands where its list does", "aliases.1", { line: 2, column: 1 }],
  ["a field that is not written", "title", null],
  ["a field whose entries alone are known", "attachments", null],
  ["a name that ends like one", "ases", null],
  ["what an author's own key would feign", "b", null],
])("%s", (_, path, position) => {
  expect(positionIn(positions, path)).toEqual(position);
});

test("a document without fields has no positions", () => {
  expect(positionIn(fieldPositions({}), "title")).toBeNull();
});
