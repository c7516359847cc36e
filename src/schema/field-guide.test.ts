import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fieldGuide } from "./field-guide.ts";
import { documentFieldNames } from "./index.ts";

test("docs/fields.md is what `npm run docs` writes", () => {
  const written = readFileSync(join(import.meta.dirname, "../../docs/fields.md"), "utf8");
  expect(written).toBe(fieldGuide());
});

test("the guide names every field of a document", () => {
  const guide = fieldGuide();
  expect(documentFieldNames.filter((name) => !guide.includes(`| \`${name}\` |`))).toEqual([]);
});
