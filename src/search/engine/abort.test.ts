import { setImmediate } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { Files, FileUnavailableError } from "./files.ts";
import { hostOf, type IndexedDocument, publishedIndex } from "./fixtures/published-index.ts";
import { onHost } from "./received/host.ts";
import { Search } from "./search.ts";

const base = "https://example.gov.cn/zwgk/";
const documents: IndexedDocument[] = [
  { slug: "QH1", title: "防汛演练", blocks: ["汛期以前完成防汛演练。"] },
  { slug: "QH2", title: "应急预案", blocks: ["预案里写明防汛责任人。"] },
];
const whole = publishedIndex(documents, "1", 2);
const reason = new Error("the reader has typed on");

interface Request {
  path: string;
  cache: RequestCache | undefined;
  signal: AbortSignal;
}

/** What the host has been asked, and how many answers it gives before it falls silent. */
let asked: Request[];
let answers: number;
let files: ReadonlyMap<string, Uint8Array>;
let release: () => void;
let released: Promise<void>;

beforeEach(() => {
  asked = [];
  answers = Number.POSITIVE_INFINITY;
  files = whole;
  released = new Promise((resolve) => {
    release = resolve;
  });
});

/** As `fetch` does, a request ends when its signal is aborted. */
const host: typeof fetch = async (address, options) => {
  const signal = options?.signal as AbortSignal;
  asked.push({ path: String(address).slice(base.length), cache: options?.cache, signal });
  if (asked.length > answers) {
    const ended = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
    });
    await Promise.race([released, ended]);
  }
  return hostOf(() => files, base)(address);
};

const open = (signal?: AbortSignal, pause = 1) =>
  Search.open(new Files(onHost(new URL(base), host)), pause, signal);

describe("a signal that is aborted", () => {
  test("before, nothing is asked of the host", async () => {
    const signal = AbortSignal.abort(reason);
    await expect(open(signal)).rejects.toBe(reason);
    expect(asked).toEqual([]);
    const search = await open();
    await expect(search.query("防汛", { signal })).rejects.toBe(reason);
    await expect(search.suggest("防汛", 8, { signal })).rejects.toBe(reason);
    expect(asked).toHaveLength(1);
  });

  test("while a portal is opened, ends its request, and what is asked later has nothing of it", async () => {
    answers = 0;
    const opening = new AbortController();
    const search = open(opening.signal);
    opening.abort(reason);
    await expect(search).rejects.toBe(reason);
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true]);
    answers = Number.POSITIVE_INFINITY;
    const later = new AbortController();
    const opened = await open(later.signal);
    later.abort(reason);
    expect((await opened.query("防汛")).total).toBe(2);
  });

  test("at any moment of a query, ends all its requests; the next query answers, and asks as the first", async () => {
    const all = await open();
    const wanted = await all.query("防汛");
    const most = asked.length;
    expect(most).toBeGreaterThan(5);
    for (let given = 1; given < most; given++) {
      asked = [];
      answers = given;
      const search = await open();
      const stop = new AbortController();
      const query = search.query("防汛", { signal: stop.signal });
      const isAsked = () => asked.length > given;
      while (!isAsked()) await setImmediate();
      stop.abort(reason);
      await expect(query).rejects.toBe(reason);
      expect(asked.slice(given).map(({ signal }) => signal.aborted)).not.toContain(false);
      const before = asked.length;
      await setImmediate();
      expect(asked).toHaveLength(before);
      answers = Number.POSITIVE_INFINITY;
      expect(await search.query("防汛")).toEqual(wanted);
      // An end that was wished for makes nobody doubt what caches hold.
      expect(asked.slice(1).map(({ cache }) => cache)).not.toContain("reload");
    }
  });

  test("leaves those alone that wait for the same files", async () => {
    answers = 1;
    const search = await open();
    const stop = new AbortController();
    const stopped = search.query("防汛", { signal: stop.signal });
    const other = search.query("防汛", { signal: new AbortController().signal });
    const third = search.query("防汛");
    stop.abort(reason);
    await expect(stopped).rejects.toBe(reason);
    expect(asked.map(({ signal }) => signal.aborted)).not.toContain(true);
    const before = asked.length;
    release();
    expect((await other).total).toBe(2);
    expect((await third).total).toBe(2);
    expect(new Set(asked.map(({ path }) => path)).size).toBe(asked.length);
    expect(asked.length).toBeGreaterThanOrEqual(before);
  });

  test("ends the pause before a last try, and the next query asks of the index that is open", async () => {
    const search = await open(undefined, 1_000_000);
    files = new Map();
    const stop = new AbortController();
    const query = search.query("防汛", { signal: stop.signal });
    const tries = () => asked.filter(({ path }) => path.endsWith("manifest.js")).length;
    while (tries() < 2) await setImmediate();
    await setImmediate();
    stop.abort(reason);
    await expect(query).rejects.toBe(reason);
    files = whole;
    expect((await search.query("防汛")).total).toBe(2);
    expect(tries()).toBe(2);
  });

  test("after the answer changes nothing", async () => {
    const search = await open();
    const stop = new AbortController();
    const first = await search.query("防汛", { signal: stop.signal });
    stop.abort(reason);
    expect(await search.query("防汛")).toEqual(first);
  });

  test("is not taken for a file that cannot be had", async () => {
    const search = await open();
    const aborted = search.query("防汛", { signal: AbortSignal.abort() });
    await expect(aborted).rejects.not.toBeInstanceOf(FileUnavailableError);
    await expect(aborted).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
  });
});
