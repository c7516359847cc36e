import fc from "fast-check";
import { expect, test } from "vitest";
import { documentSchema } from "../document.ts";
import { bounds } from "./bounds.ts";
import { formOf } from "./values.ts";

const fields = Object.entries(documentSchema.shape).flatMap(([name, schema]) => {
  const form = formOf(schema);
  return form ? [{ name, schema, form }] : [];
});

const ends = fc.constantFrom("", " ", "\n", "\r\n", "\u3000", "\uFEFF", "甲");
const cores = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom("2020-02-30", "1899-12-31", "0206-01-01", "2018-04-18 19:28", "2018-04-18T19:28"),
  fc.stringMatching(/^[0-9A-Za-z/_-]{1,42}$/),
  fc.constantFrom(bounds.value - 1, bounds.value, bounds.value + 1).map((n) => "长".repeat(n)),
);
const texts = fc.tuple(ends, cores, ends).map((parts) => parts.join(""));

test("the form of a field says of every text what its schema says", () => {
  expect(fields.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["title", "indexNumber", "documentNumber", "publishedOn"]),
  );
  fc.assert(
    fc.property(fc.constantFrom(...fields), texts, ({ schema, form }, text) => {
      const { success, data } = schema.safeParse(text);
      expect(form(text)).toBe(success && data === text);
    }),
    { numRuns: 2000 },
  );
});
