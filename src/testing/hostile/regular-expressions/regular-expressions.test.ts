import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bounded } from "./bounded.ts";
import { atomsOf, killerOf } from "./killers.ts";
import { firstMatch } from "./steps.ts";
import { writtenExpressions } from "./written.ts";

/** Sources that run where content is read: not tests, what they are made of, and measurements. */
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$|^src\/testing\/|\/fixtures\//.test(path))
  .sort();

const written = sources.flatMap((file) =>
  writtenExpressions(readFileSync(file, "utf8")).map((one) => ({ ...one, file })),
);

test("no regular expression takes the square of a text's length", () => {
  const killed = written.flatMap(({ file, line, form }) => {
    if (bounded.some((one) => one.file === file && form.source.startsWith(one.start))) return [];
    const killer = killerOf(form);
    return killer === undefined ? [] : [`${file}:${line} ${form} on ${JSON.stringify(killer)}`];
  });
  expect(killed).toEqual([]);
});

test("the steps that are counted lead to what the engine finds", () => {
  // A text of what each expression asks for, some of it left out or twice: of all expressions enough match, and not.
  const seeds = Array.from({ length: 6 }, (_, seed) => seed);
  let found = 0;
  for (const { form } of written) {
    const all = atomsOf(form);
    for (const seed of seeds) {
      const text = all
        .flatMap((atom, at) => Array((((at + 1) * (seed + 1)) % 5) % 3).fill(atom))
        .join("");
      const plain = new RegExp(form.source, form.flags.replace("g", ""));
      const match = plain.exec(text);
      const { start, end } = firstMatch(form, text);
      const signs = form.unicode ? Array.from(text) : text.split("");
      expect([form, text, start < 0 ? undefined : signs.slice(start, end).join("")]).toEqual([
        form,
        text,
        match?.[0],
      ]);
      if (match) found += 1;
    }
  }
  expect(found).toBeGreaterThan(written.length);
});

test.each(bounded)("what is on the list of $file stands there", ({ file, start }) => {
  const all = written.filter((one) => one.file === file && one.form.source.startsWith(start));
  expect(all.some(({ form }) => killerOf(form) !== undefined)).toBe(true);
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
