import { expect, test } from "vitest";
import { formats } from "./formats.ts";

test("no two kinds promise one extension, and one is what a text is that looks like nothing else", () => {
  const extensions = formats.flatMap(({ extensions }) => extensions);
  expect(new Set(extensions).size).toBe(extensions.length);
  expect(new Set(formats.map(({ kind }) => kind)).size).toBe(formats.length);
  const rest = formats.filter(({ source }) => source && "looksSo" in source && !source.looksSo);
  expect(rest).toHaveLength(1);
});
