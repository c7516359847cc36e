import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bounded } from "./bounded.ts";
import { killerOf } from "./killers.ts";
import { writtenExpressions } from "./written.ts";

/** Sources that run where content is read: not tests, what they are made of, and measurements. */
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .filter(
    (path) => /\.ts$/.test(path) && !/\.test\.ts$|\/(?:fixtures|fuzz|hostile|bench)\//.test(path),
  )
  .sort();

test("no regular expression takes the square of a text's length", { timeout: 240_000 }, () => {
  const killed = sources.flatMap((file) =>
    writtenExpressions(readFileSync(file, "utf8")).flatMap(({ line, form }) => {
      if (bounded.some((one) => one.file === file && form.source.startsWith(one.start))) return [];
      const killer = killerOf(form);
      return killer === undefined ? [] : [`${file}:${line} ${form} on ${JSON.stringify(killer)}`];
    }),
  );
  expect(killed).toEqual([]);
});

test.each(bounded)("what is on the list of $file stands there", ({ file, start }) => {
  const forms = writtenExpressions(readFileSync(file, "utf8")).map(({ form }) => form.source);
  expect(forms.filter((form) => form.startsWith(start))).not.toEqual([]);
});

test.each([
  ["a run that has to reach the end", / +$/],
  ["a bracket that stays open", /\[[^\]]*\]/],
  ["two runs of the same beside each other", /^甲\s*:?\s*乙/],
  ["a choice in a repetition", /^(?:a|a)+$/],
  ["behind a head of its own", /^第\d+条 *,? *$/],
  ["every number at each place", /\d+号/g],
])("the killers find %s", (_, form) => {
  expect(killerOf(form)).toBeTypeOf("string");
});

test.each([/(?<! ) +$/, /\[[^[\]]*\]/, /^甲\s*(?::\s*)?乙/, /^a+$/])(
  "%s is let through",
  (form) => {
    expect(killerOf(form)).toBeUndefined();
  },
);
