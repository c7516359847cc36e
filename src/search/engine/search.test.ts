import { describe, expect, test } from "vitest";
import { wrap } from "../wire/envelope.ts";
import { Files, FileUnavailableError, OtherVersionError } from "./files.ts";
import { hostOf, type IndexedDocument, publishedIndex } from "./fixtures/published-index.ts";
import { onHost } from "./received/host.ts";
import { Search } from "./search.ts";

const base = "https://example.gov.cn/zwgk/";
const manifest = "pagefind/manifest.js";
/** Paths of the chunks of an index. */
const chunks = /\/index[^/]*\/\d+\.js$/;
const drill: IndexedDocument = {
  slug: "QH1",
  title: "防汛演练",
  blocks: ["汛期以前完成防汛演练。"],
};
const plan: IndexedDocument = {
  slug: "QH2",
  title: "应急预案",
  blocks: ["预案里写明防汛责任人。"],
};
const old = publishedIndex([drill], "old");
const current = publishedIndex([drill, plan], "new");

/** A portal on a host, and what is asked of it. */
async function openPortal(files: Map<string, Uint8Array>) {
  const portal = { files, asked: [] as string[], caches: [] as unknown[] };
  const host = hostOf(() => portal.files, base);
  const request: typeof fetch = (address, options) => {
    portal.asked.push(String(address).slice(base.length));
    portal.caches.push(options?.cache);
    return host(address);
  };
  const search = await Search.open(new Files(onHost(new URL(base), request)), 1);
  return { search, portal };
}

const slugsOf = async (search: Search, text: string) =>
  (await search.query(text)).results.map(({ indexNumber }) => indexNumber).sort();

const without = (files: Map<string, Uint8Array>, ...paths: RegExp[]) =>
  new Map([...files].filter(([path]) => !paths.some((gone) => gone.test(path))));

const timesAsked = (asked: string[], path: string) => asked.filter((each) => each === path).length;

describe("a search that is open while the portal is published anew", () => {
  test("takes the new index in the place of the old and asks again by itself", async () => {
    const { search, portal } = await openPortal(old);
    expect(await slugsOf(search, "防汛")).toEqual(["QH1"]);
    portal.files = current;
    // What has been read already needs no host.
    expect(await slugsOf(search, "防汛")).toEqual(["QH1"]);
    expect(await slugsOf(search, "责任人")).toEqual([]);
    const { search: other, portal: moved } = await openPortal(old);
    moved.files = current;
    expect(await slugsOf(other, "防汛")).toEqual(["QH1", "QH2"]);
    expect(timesAsked(moved.asked, manifest)).toBe(2);
  });

  test("opens the manifest once for all questions that failed together", async () => {
    const { search, portal } = await openPortal(old);
    portal.files = current;
    const answers = await Promise.all([
      search.query("防汛"),
      search.query("预案"),
      search.suggest("预案"),
    ]);
    expect(answers.map((answer) => ("total" in answer ? answer.total : answer.length))).toEqual([
      2, 1, 1,
    ]);
    expect(timesAsked(portal.asked, manifest)).toBe(2);
  });

  test("asks past the caches for the manifest, and for what has failed", async () => {
    const { search, portal } = await openPortal(old);
    expect(portal.caches).toEqual(["no-cache"]);
    portal.files = without(old, chunks);
    await expect(search.query("防汛")).rejects.toThrow(FileUnavailableError);
    const chunk = portal.asked.findLastIndex((path) => path.match(chunks));
    expect(portal.caches[chunk]).toBe("reload");
    expect(portal.caches[portal.asked.lastIndexOf(manifest)]).toBe("reload");
  });

  test("waits once for files that are named already but still on their way", async () => {
    const { search, portal } = await openPortal(old);
    portal.files = without(current, chunks);
    setTimeout(() => {
      portal.files = current;
    });
    expect(await slugsOf(search, "防汛")).toEqual(["QH1", "QH2"]);
  });

  test("gives up after two more tries, and begins with the manifest the next time", async () => {
    const { search, portal } = await openPortal(old);
    portal.files = without(current, chunks);
    await expect(search.query("防汛")).rejects.toThrow(FileUnavailableError);
    expect(timesAsked(portal.asked, manifest)).toBe(3);
    expect(portal.asked.filter((path) => path.match(chunks))).toHaveLength(3);
    const before = portal.asked.length;
    portal.files = current;
    expect(await slugsOf(search, "防汛")).toEqual(["QH1", "QH2"]);
    expect(portal.asked[before]).toBe(manifest);
  });

  test("shows a result without an excerpt where its text cannot be had at the last try either", async () => {
    const { search, portal } = await openPortal(current);
    portal.files = without(current, /\/texts\//);
    const { total, results } = await search.query("防汛");
    expect(total).toBe(2);
    const shown = results.map(({ title, indexNumber, excerpt }) => [title, indexNumber, excerpt]);
    expect(shown.sort()).toEqual([
      ["应急预案", "QH2", []],
      ["防汛演练", "QH1", []],
    ]);
    portal.files = current;
    const [whole] = (await search.query("演练")).results;
    expect(whole?.excerpt.length).toBeGreaterThan(0);
  });

  test("finds no other documents where texts that would decide cannot be had", async () => {
    const long = "汛期以前完成防汛演练";
    const { search, portal } = await openPortal(current);
    portal.files = without(current, /\/texts\//);
    expect(await slugsOf(search, long)).toEqual(["QH1"]);
    expect(await slugsOf(search, "汛期以前完成防汛责任")).toEqual([]);
  });

  test("answers from what it has where only the manifest cannot be had", async () => {
    const { search, portal } = await openPortal(old);
    portal.files = without(old, chunks, /manifest/);
    setTimeout(() => {
      portal.files = without(old, /manifest/);
    });
    expect(await slugsOf(search, "防汛")).toEqual(["QH1"]);
  });

  test("says when only a newer program can read the new index", async () => {
    const { search, portal } = await openPortal(old);
    const newer = { format: 99, pages: "of tomorrow" };
    portal.files = new Map([[manifest, wrap(manifest, Buffer.from(JSON.stringify(newer)))]]);
    await expect(search.query("防汛")).rejects.toThrow(OtherVersionError);
    await expect(openPortal(portal.files)).rejects.toThrow(OtherVersionError);
  });

  test("a document whose page is gone is asked for in the new index", async () => {
    const { search, portal } = await openPortal(current);
    portal.files = old;
    expect(await slugsOf(search, "演练")).toEqual(["QH1"]);
    expect(await slugsOf(search, "责任人")).toEqual([]);
  });
});
