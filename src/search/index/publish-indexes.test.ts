import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Output } from "../../output/output.ts";
import type { UnitWriter } from "../../output/unit-writer.ts";
import type { KeptIndex } from "./build-shards.ts";
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

let read: string[] = [];

/** A kept index: two documents of five words, the first of them the title. */
function kept(year: number, isOpen = false): KeptIndex {
  const titles = [`公${year}`, "管理"];
  const words = [...titles, "养犬", "登记"].sort();
  return {
    years: `${year}`,
    isOpen,
    bytes: 100,
    documents: titles.map((title) => ({ head: { title, numbers: [] }, textKey: null })),
    folder: `${year}-0123456789ab`,
    facts: { places: [5, 5], headTokens: [[1], [1]], chunks: [], sizes: [90_000] },
    *words() {
      read.push(`${year}`);
      for (const [at, word] of words.entries()) yield { word, places: [at, at + 5] };
    },
  };
}

const closed = [kept(2019), kept(2020), kept(2021), kept(2022)];
const all = [...closed, kept(2026, true)];

async function published(indexes: KeptIndex[], there = "", groupLimit?: number) {
  const folder = mkdtempSync(join(root, "output-"));
  read = [];
  const entries = await publishIndexes(indexes, {
    output: new Having(folder, there),
    stateDir: root,
    ...(groupLimit && { groupLimit }),
  });
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = new Map(
    paths
      .filter((path) => path.endsWith(".js"))
      .sort()
      .map((path) => [path, readFileSync(join(folder, path)).toString("base64")]),
  );
  return { ...entries, files, read };
}

const only = (files: Map<string, string>, isWanted: (path: string) => boolean) =>
  new Map([...files].filter(([path]) => isWanted(path)));
const isSimilar = (path: string) => path.includes("similar");

test("both answers are made from one reading of the words", async () => {
  const { indexes, similar, read } = await published(all);
  expect(read).toEqual(["2019", "2020", "2021", "2022", "2026"]);
  expect(indexes.map(({ documents }) => documents)).toEqual([8, 2]);
  expect(similar.map(({ documents }) => documents)).toEqual([8, 2]);
});

test("where only one of them is missing, it is the same by itself", async () => {
  const { files } = await published(all);
  const exact = await published(all, "similar");
  expect(exact.files).toEqual(only(files, (path) => !isSimilar(path)));
  const { indexes } = exact;
  const [first, last] = indexes.map(({ folder }) => folder);
  const similar = await published(all, first);
  expect(similar.files).toEqual(only(files, (path) => !path.includes(`${first}`)));
  const ofThisYear = await published(all, "2019");
  expect(ofThisYear.read).toEqual(["2026"]);
  expect([...ofThisYear.files.keys()].some((path) => path.includes(`${last}`))).toBe(true);
  expect((await published(all, "pagefind")).read).toEqual([]);
});

test("indexes of several groups are what each is by itself; the second answer has one for all", async () => {
  const { indexes, similar, files, read } = await published(all, "", 200);
  expect(read).toEqual(["2019", "2020", "2021", "2022", "2026"]);
  expect(indexes.map(({ documents }) => documents)).toEqual([4, 4, 2]);
  expect(similar.map(({ documents }) => documents)).toEqual([8, 2]);
  for (const group of [closed.slice(0, 2), closed.slice(2), all.slice(4)]) {
    const alone = await published(group);
    const wanted = alone.indexes[0]?.folder ?? "?";
    const isOf = (path: string) => path.includes(wanted);
    expect(only(files, isOf).size).toBeGreaterThan(0);
    expect(only(files, isOf)).toEqual(only(alone.files, isOf));
  }
  expect(only(files, isSimilar)).toEqual(only((await published(all)).files, isSimilar));
});
