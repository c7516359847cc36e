import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inputOfSeed } from "./generate/input-of-seed.ts";
import { inputOf, type Kind, keepsMarks, kinds } from "./input/input.ts";
import { tryInput } from "./run/try-input.ts";

/** Time is looked at by the command, where nothing else runs beside. */
const anyTime = { seconds: Number.POSITIVE_INFINITY, megabytes: 1000 };
const seeds = join(import.meta.dirname, "seeds");

describe("inputs that have failed once", () => {
  const files = readdirSync(seeds, { recursive: true, encoding: "utf8" }).filter((file) =>
    /-.*\./.test(file),
  );

  test.each(files)("%s breaks no law any more", async (file) => {
    expect(await tryInput(inputOf(file, readFileSync(join(seeds, file))), anyTime)).toEqual([]);
  });
});

/** As many as cost each about the same. */
const counts: Record<Kind, number> = { content: 60, "front-matter": 40, import: 60, query: 50 };

test.each(kinds)("a short run over %s finds nothing", async (kind) => {
  const found = [];
  let kept = 0;
  for (let seed = 1; seed <= counts[kind]; seed++) {
    const input = inputOfSeed(kind, seed);
    if (keepsMarks(input)) kept += 1;
    for (const fault of await tryInput(input, anyTime)) found.push({ input: input.name, ...fault });
  }
  expect(found).toEqual([]);
  if (kind === "content" || kind === "import") expect(kept).toBeGreaterThan(10);
});

test("an input belongs to its number", () => {
  for (const kind of kinds) {
    expect(inputOfSeed(kind, 42)).toEqual(inputOfSeed(kind, 42));
    expect(inputOfSeed(kind, 42)).not.toEqual(inputOfSeed(kind, 43));
  }
});

test("what the program throws for an input is a fault that names the place", async () => {
  const bytes = Buffer.from("no JSON");
  const [fault] = await tryInput({ kind: "query", name: "query-1.query.json", bytes }, anyTime);
  expect(fault?.law).toBe("no crash");
  expect(fault?.seen).toContain("SyntaxError");
});
