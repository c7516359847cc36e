import { cpSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../output/folder/output-files.ts";
import { buildIn as buildOn, bytesOf, smallSampleFolder } from "./fixtures/sample-build.ts";
import { parsePart, partFolders } from "./parts/part.ts";

const of = 3;
/** On a day on which one year is past and one goes on: an index each. */
const buildIn: typeof buildOn = (folder, options) =>
  buildOn(folder, { asOf: "2019-12-31", ...options });
let root: string;
let expected: Map<string, string>;
const folder = (number: number) => join(root, "parts", String(number));
const all = () => [1, 2, 3].map(folder);

function buildPart(number: number, options: Parameters<typeof buildIn>[1] = {}) {
  const { site, cache } = partFolders(folder(number));
  return buildIn(root, { out: site, cache, part: { number, of }, ...options });
}

/** Joins parts into a folder that knows nothing yet. */
async function joined(join_: string[], options: Parameters<typeof buildIn>[1] = {}) {
  const [out, cache] = [join(root, "joined"), join(root, "joined-cache")];
  for (const path of [out, cache, join(root, ".joined.ledger")]) {
    rmSync(path, { recursive: true, force: true });
  }
  const { errors, summary } = await buildIn(root, { out, cache, join: join_, ...options });
  expect(errors).toEqual([]);
  return { bytes: bytesOf(out), summary };
}

beforeAll(async () => {
  root = smallSampleFolder();
  expect((await buildIn(root)).errors).toEqual([]);
  expected = bytesOf(join(root, "dist"));
  for (const number of [1, 2, 3]) expect((await buildPart(number)).errors).toEqual([]);
});

afterAll(() => rmSync(root, { recursive: true }));

describe("parts", () => {
  test("joined in any order give byte for byte what one machine gives", async () => {
    expect((await joined(all())).bytes).toEqual(expected);
    expect((await joined(all().reverse(), { asOf: null })).bytes).toEqual(expected);
  });

  test("hold every document once", () => {
    const pages = all().flatMap((part) =>
      filesBelow(partFolders(part).site).filter((file) => /^documents\/.*index\.html$/.test(file)),
    );
    const whole = [...expected.keys()].filter((file) =>
      /^documents\/(?!page\/)[^/]+\/index\.html$/.test(file),
    );
    expect(pages.sort()).toEqual(whole.sort());
  });

  test("are taken over, not made again, even when their times were lost on the way", async () => {
    for (const part of all()) {
      for (const file of filesBelow(part)) utimesSync(join(part, file), 1e9, 1e9);
    }
    const { bytes, summary } = await joined(all());
    expect(bytes).toEqual(expected);
    expect([summary?.indexes, summary?.reusedIndexes]).toEqual([2, 2]);
    expect(summary?.renderedPages).toBeLessThanOrEqual(
      (summary?.pages ?? 0) - (summary?.documents ?? Infinity),
    );
  });

  test("can be built again, and joined again over what was joined", async () => {
    await joined(all());
    expect((await buildPart(2)).summary?.writtenFiles).toBe(0);
    const again = { out: join(root, "joined"), cache: join(root, "joined-cache"), join: all() };
    expect((await buildIn(root, again)).summary?.writtenFiles).toBe(0);
  });
});

describe("folders are refused", () => {
  test("that are not all the parts of one build", async () => {
    await expect(joined([folder(1), folder(3)])).rejects.toMatchObject({
      fault: "missing",
      found: "2",
    });
    await expect(joined([folder(1), folder(1), folder(2)])).rejects.toMatchObject({
      fault: "twice",
    });
    await expect(joined([...all(), join(root, "dist")])).rejects.toMatchObject({
      fault: "no-part",
    });
  });

  test("that were built for another base or another day", async () => {
    await expect(joined(all(), { base: "/zwgk/" })).rejects.toMatchObject({ fault: "other-base" });
    await expect(joined(all(), { asOf: "2020-01-01" })).rejects.toMatchObject({
      fault: "other-day",
    });
    const kept = join(root, "kept");
    cpSync(folder(3), kept, { recursive: true, preserveTimestamps: true });
    await buildPart(3, { part: { number: 3, of: 4 } });
    await expect(joined(all())).rejects.toMatchObject({ fault: "other-count" });
    rmSync(folder(3), { recursive: true });
    cpSync(kept, folder(3), { recursive: true, preserveTimestamps: true });
  });
});

test.each(["0/2", "3/2", "1/0", "1", "a/b", "1/2/3", "-1/2"])("%s is no part", (text) => {
  expect(parsePart(text)).toBeNull();
});
