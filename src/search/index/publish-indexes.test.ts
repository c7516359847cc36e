import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";
import { filesBelow } from "../../output/folder/output-files.ts";
import { Output } from "../../output/output.ts";
import type { UnitWriter } from "../../output/unit-writer.ts";
import { DamagedCacheError, takeDamageNotes } from "../../state/damaged-cache.ts";
import { buildShards, type KeptIndex, type ShardJob } from "./build-shards.ts";
import { publishIndexes } from "./publish-indexes.ts";

const root = mkdtempSync(join(tmpdir(), "gongkai-publish-"));

afterAll(() => rmSync(root, { recursive: true }));

/** An output that has some units already, by a part of their names. */
class Having extends Output {
  readonly #there: string;

  constructor(folder: string, there: string) {
    super(folder, null);
    this.#there = there;
  }

  override async unit(id: string, key: string, make: (write: UnitWriter) => void | Promise<void>) {
    if (this.#there !== "" && id.includes(this.#there)) return true;
    return super.unit(id, key, make);
  }
}

/** A year of two documents, as they are kept. */
function job(year: number, isOpen = false): ShardJob {
  const titles = [`公${year}`, "管理养犬"];
  const documents = titles.map((title) => ({ head: { title, numbers: ["1"] }, textKey: null }));
  return { years: `${year}`, isOpen, bytes: 100, documents };
}

const store = join(root, "store");
const jobs = [job(2019), job(2020), job(2021), job(2022), job(2026, true)];
const { kept: all } = await buildShards(jobs, { cacheDir: root, stateDir: store, workers: 2 });
const closed = all.filter(({ isOpen }) => !isOpen);

interface Choice {
  indexes?: readonly KeptIndex[];
  /** Units that are there already, by a part of their names. */
  there?: string;
  groupLimit?: number;
  inPassing?: number;
  signal?: AbortSignal;
  stateDir?: string;
}

async function published({ indexes = all, there = "", stateDir = store, ...options }: Choice = {}) {
  const folder = mkdtempSync(join(root, "output-"));
  const output = new Having(folder, there);
  const entries = await publishIndexes(indexes, { output, stateDir, workers: 2, ...options });
  const files = new Map(
    filesBelow(folder)
      .sort()
      .map((path) => [path, readFileSync(join(folder, path)).toString("base64")]),
  );
  return { ...entries, files, made: [...output.made()] };
}

/** A store that has some of the indexes only. */
function storeWith(isThere: (name: string) => boolean): string {
  const folder = mkdtempSync(join(root, "store-"));
  const filter = (path: string) => path === store || isThere(relative(store, path));
  cpSync(store, folder, { recursive: true, filter });
  return folder;
}

const only = (files: Map<string, string>, isWanted: (path: string) => boolean) =>
  new Map([...files].filter(([path]) => isWanted(path)));
const isSimilar = (path: string) => path.includes("similar");

test("closed years are one index, this year is another; both have a second answer", async () => {
  const { indexes, similar } = await published();
  expect(indexes.map(({ documents }) => documents)).toEqual([8, 2]);
  expect(similar.map(({ documents }) => documents)).toEqual([8, 2]);
});

test("where only one of them is missing, it is the same by itself", async () => {
  const { files } = await published();
  const exact = await published({ there: "similar" });
  expect(exact.files).toEqual(only(files, (path) => !isSimilar(path)));
  const [first] = exact.indexes.map(({ folder }) => folder);
  const similar = await published({ there: `${first}` });
  expect(similar.files).toEqual(only(files, (path) => !path.includes(`${first}`)));
});

test("what is there already is not read", async () => {
  const { files } = await published();
  const stateDir = storeWith((name) => name.startsWith("2026"));
  const ofThisYear = await published({ stateDir, there: "2019" });
  expect(ofThisYear.files).toEqual(only(files, (path) => path.includes("/2026")));
  expect(ofThisYear.files.size).toBeGreaterThan(1);
  const nothing = await published({ stateDir: storeWith(() => false), there: "pagefind" });
  expect(nothing.files.size).toBe(0);
});

test("indexes of several groups are what each is by itself; the second answer has one for all", async () => {
  const { indexes, similar, files } = await published({ groupLimit: 200 });
  expect(indexes.map(({ documents }) => documents)).toEqual([4, 4, 2]);
  expect(similar.map(({ documents }) => documents)).toEqual([8, 2]);
  for (const group of [closed.slice(0, 2), closed.slice(2), all.slice(4)]) {
    const alone = await published({ indexes: group });
    const wanted = alone.indexes[0]?.folder ?? "?";
    const isOf = (path: string) => path.includes(wanted);
    expect(only(files, isOf).size).toBeGreaterThan(0);
    expect(only(files, isOf)).toEqual(only(alone.files, isOf));
  }
  expect(only(files, isSimilar)).toEqual(only((await published()).files, isSimilar));
});

test("what processes of their own write is what is written here, and the output knows of it", async () => {
  const [here, there] = [await published(), await published({ inPassing: 0 })];
  expect(there.files).toEqual(here.files);
  const facts = ({ made }: typeof here) =>
    made.map(({ mtimeMs, ...file }) => file).sort((a, b) => (a.path < b.path ? -1 : 1));
  expect(facts(there)).toEqual(facts(here));
  expect(facts(here).map(({ path }) => path)).toEqual([...here.files.keys()]);
});

test.each([undefined, 0])(
  "a kept index that is damaged is gone afterwards (%s)",
  async (inPassing) => {
    const stateDir = storeWith(() => true);
    const [{ name = "" } = {}] = closed;
    writeFileSync(join(stateDir, name, "chunks"), "anything");
    takeDamageNotes();
    const publishing = published({ stateDir, ...(inPassing !== undefined && { inPassing }) });
    await expect(publishing).rejects.toBeInstanceOf(DamagedCacheError);
    expect(readdirSync(stateDir)).not.toContain(name);
    expect(takeDamageNotes()).toEqual([join(stateDir, name)]);
  },
);

test("a build that is stopped ends the processes", async () => {
  const signal = AbortSignal.abort(new Error("stopped"));
  await expect(published({ inPassing: 0, signal })).rejects.toThrow("stopped");
});
