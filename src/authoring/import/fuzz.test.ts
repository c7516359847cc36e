import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { expect, test } from "vitest";
import { damaged, damagedInside } from "../../testing/fuzz/files/damage.ts";
import { type Random, randomOf } from "../../testing/fuzz/files/random.ts";
import { type FuzzFile, importSeeds, sampleSeeds } from "../../testing/fuzz/files/seeds.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { importFiles } from "./import-files.ts";
import { readPageBytes } from "./read-page.ts";

/** How many damaged files of each kind; PDFs cost thirty times as much as any other. */
const rounds: Record<string, number> = { ".html": 800, ".txt": 400, ".docx": 1200, ".pdf": 100 };

/** Each file of ours, and one of each kind that other programs wrote. */
function seedsOf(kind: string): FuzzFile[] {
  const isOfKind = ({ name }: FuzzFile) => extname(name) === kind;
  return [...importSeeds().filter(isOfKind), ...sampleSeeds().filter(isOfKind).slice(0, 1)];
}

/** Of packed files most are damaged within: a broken archive shows nothing but that it is one. */
function damagedFile({ name, bytes }: FuzzFile, next: Random): Uint8Array {
  return extname(name) === ".docx" && next(6) > 0
    ? damagedInside(bytes, next)
    : damaged(bytes, next);
}

test.each(Object.entries(rounds))(
  "damaged files are read or refused, %s: none crashes",
  async (kind, count) => {
    const next = randomOf(20_230_508);
    const seeds = seedsOf(kind);
    const outcomes = { read: 0, refused: 0 };
    for (let round = 0; round < count; round += 1) {
      const seed = seeds[round % seeds.length] as FuzzFile;
      const reading = await readPageBytes(damagedFile(seed, next), seed.name);
      outcomes["page" in reading ? "read" : "refused"] += 1;
      // A refusal of the program's own failure is no refusal.
      if ("refusal" in reading) expect(reading.refusal.code).not.toBe("failed");
    }
    expect(outcomes.read).toBeGreaterThan(count / 10);
    expect(outcomes.refused).toBeGreaterThan(count / 10);
  },
);

test("damaged files write nothing but documents of the output folder", async () => {
  const next = randomOf(7);
  const seeds = Object.keys(rounds).flatMap(seedsOf);
  const files = Array.from({ length: 60 }, (_, index) => {
    const seed = seeds[index % seeds.length] as FuzzFile;
    return [`源/${index}${extname(seed.name)}`, Buffer.from(damagedFile(seed, next))] as const;
  });
  const folder = temporaryFolder(Object.fromEntries(files));
  const before = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sources = files.map(([file]) => join(folder, file));
  const out = join(folder, "出");
  const results = await importFiles(sources, { out, assign: null, force: true, workers: 2 });
  expect(results).toHaveLength(60);
  const after = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const added = after
    .filter((file) => !before.includes(file))
    .map((file) => file.replaceAll("\\", "/"));
  const inside = /^出(?:$|\/documents(?:$|\/(?:\d{4}|undated)(?:$|\/)))/;
  expect(added.filter((file) => !inside.test(file))).toEqual([]);
});
