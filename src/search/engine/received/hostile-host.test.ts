import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packEncoding } from "../../packs/packed-text.ts";
import { manifestFile } from "../../tables/tables.ts";
import { unwrap, wrap } from "../../wire/envelope.ts";
import { Files, FileUnavailableError } from "../files.ts";
import { hostOf, type IndexedDocument, publishedIndex } from "../fixtures/published-index.ts";
import { Search } from "../search.ts";
import { onHost } from "./host.ts";
import { readBounded, unpack } from "./unpack.ts";

const base = "https://mirror.example.org/";
const documents: IndexedDocument[] = [
  { slug: "QH1", title: "防汛演练", blocks: ["汛期以前完成防汛演练。", "甲乙丙丁戊己庚辛"] },
  { slug: "QH2", title: "应急预案", blocks: ["预案里写明防汛责任人。"] },
];
const whole = publishedIndex(documents, "1", 2);

/** Opens and asks everything: an answer, or what the program calls a file that cannot be had. */
async function askAll(files: ReadonlyMap<string, Uint8Array>): Promise<"answered" | "refused"> {
  try {
    const search = await Search.open(
      new Files(
        onHost(
          new URL(base),
          hostOf(() => files, base),
        ),
      ),
      0,
    );
    const options = { inForceOn: "2024-01-01", sort: "relevance", limit: 50 } as const;
    for (const text of ["防汛", "防", "甲乙丙丁戊己庚辛 预案", ""]) {
      await search.query(text);
      await search.query(text, options);
      await search.suggest(text);
    }
    return "answered";
  } catch (error) {
    if (!(error instanceof FileUnavailableError)) throw error;
    return "refused";
  }
}

/** Values that a field may not be ready for. */
const odd = fc.constantFrom<unknown>(
  ...[null, true, "", "..", "\ud800", "constructor", "__proto__", "../../evil", [], {}, [[]]],
  ...[-1, 0.5, 1, 2 ** 31, 2 ** 53, 1e300, { length: 1e9 }, [null, null], ["甲"], [{}]],
);

type Spoilt = Record<string | number, unknown>;

/** What a file of the portal hands over. */
const given = (path: string) => unwrap(path, whole.get(path) as Uint8Array);

/** A file of JSON with one value somewhere in it replaced, doubled or taken out. */
function spoiled(path: string): fc.Arbitrary<Uint8Array> {
  const encoding = /^pagefind\/(?:texts|suggestions)\//.test(path) ? packEncoding : "utf-8";
  const text = new TextDecoder(encoding).decode(given(path));
  return spoiledJson(text).map((json) => wrap(path, Buffer.from(json, encoding)));
}

function spoiledJson(text: string): fc.Arbitrary<string> {
  const places: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]) => {
    places.push(path);
    if (typeof value !== "object" || value === null) return;
    for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name]);
  };
  walk(JSON.parse(text), []);
  const change = fc.tuple(
    fc.constantFrom(...places),
    odd,
    fc.constantFrom("set", "drop", "double"),
  );
  return change.map(([path, value, how]) => {
    const last = path.at(-1);
    if (last === undefined) return JSON.stringify(value);
    const copy: Spoilt = JSON.parse(text);
    const parent = path.slice(0, -1).reduce((at, name) => at[name] as Spoilt, copy);
    if (how === "set") parent[last] = value;
    else if (!Array.isArray(parent)) delete parent[last];
    else if (how === "drop") parent.splice(Number(last), 1);
    else parent.push(parent[last]);
    return JSON.stringify(copy);
  });
}

describe("whatever a host sends in the place of a file of the search", () => {
  const isChunk = (path: string) => /(?:index|similar)[^/]*\/\d+\.js$/.test(path);
  const json = [...whole.keys()].filter((path) => !isChunk(path));
  const chunks = [...whole.keys()].filter(isChunk);

  test("JSON with anything in any place is answered from or refused, never thrown over", async () => {
    const file = fc
      .constantFrom(...json)
      .chain((path) => spoiled(path).map((bytes) => ({ path, bytes })));
    const outcomes = { answered: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(file, async ({ path, bytes }) => {
        outcomes[await askAll(new Map([...whole, [path, bytes]]))] += 1;
      }),
      { numRuns: 300 },
    );
    expect(outcomes.answered).toBeGreaterThan(0);
    expect(outcomes.refused).toBeGreaterThan(0);
  });

  test("index chunks with any bytes are answered from or refused", async () => {
    const chunk = fc.tuple(
      fc.constantFrom(...chunks),
      fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.nat(2000),
    );
    await fc.assert(
      fc.asyncProperty(chunk, async ([path, changes, end]) => {
        const bytes = Uint8Array.from(given(path));
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const file = wrap(path, bytes.subarray(0, end < 1500 ? undefined : end));
        await askAll(new Map([...whole, [path, file]]));
      }),
      { numRuns: 200 },
    );
  });

  test("files with any bytes, in their form or out of it, are answered from or refused", async () => {
    const change = fc.tuple(
      fc.constantFrom(...whole.keys()),
      fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { minLength: 1, maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(change, async ([path, changes]) => {
        const bytes = Uint8Array.from(whole.get(path) as Uint8Array);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        await askAll(new Map([...whole, [path, bytes]]));
      }),
      { numRuns: 200 },
    );
  });

  /** Without a text a result has no excerpt, without what only the second answer is made from there is none. */
  const outcomeWithout = (path: string) =>
    /^pagefind\/(?:texts\/|similar-|words-)/.test(path) ? "answered" : "refused";

  test("another file of the search in the place of one is refused", async () => {
    for (const [path, bytes] of whole) {
      const place = [...whole.keys()].find((other) => other !== path) as string;
      expect(await askAll(new Map([...whole, [place, bytes]]))).toBe(outcomeWithout(place));
    }
  });

  test("a page of the host's own, an empty file, nothing at all are refused, but only take the excerpt from a result or the second answer", async () => {
    for (const path of whole.keys()) {
      for (const bytes of ["<!doctype html><h1>维护中</h1>", "", "null", "{}"]) {
        for (const file of [Buffer.from(bytes), wrap(path, Buffer.from(bytes))]) {
          expect(await askAll(new Map([...whole, [path, file]]))).toBe(outcomeWithout(path));
        }
      }
    }
    expect(await askAll(new Map())).toBe("refused");
  });

  test("a manifest names no file elsewhere, and no more documents than its indexes hold", async () => {
    const path = `pagefind/${manifestFile}`;
    const manifest = JSON.parse(Buffer.from(given(path)).toString());
    const told = [
      { documents: 4_000_000_000 },
      { documents: 3 },
      { packs: 0 },
      { packs: 4_000_000_000 },
      { tables: { ...manifest.tables, ranks: "../../evil.js" } },
      { similar: [{ ...manifest.similar[0], documents: 5 }, manifest.similar[1]] },
      { similar: [{ ...manifest.similar[0], folder: "../.." }, manifest.similar[1]] },
      {
        indexes: [{ ...manifest.indexes[0], folder: "https://evil.example" }, manifest.indexes[1]],
      },
      { indexes: [{ ...manifest.indexes[0], chunks: 0 }, manifest.indexes[1]] },
      { indexes: [{ ...manifest.indexes[0], chunks: 4_000_000_000 }, manifest.indexes[1]] },
    ];
    for (const change of told) {
      const bytes = wrap(path, Buffer.from(JSON.stringify({ ...manifest, ...change })));
      expect(await askAll(new Map([...whole, [path, bytes]]))).toBe("refused");
    }
  });
});

describe("unpack", () => {
  test("gives the bytes of a file, packed or not", async () => {
    const bytes = Buffer.from("防汛".repeat(1000));
    expect(Buffer.from(await unpack(bytes))).toEqual(bytes);
    expect(Buffer.from(await unpack(gzipSync(bytes)))).toEqual(bytes);
  });

  test("stops a file that is larger than any, however small it is packed", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1000;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    await expect(readBounded(endless, 10_000)).rejects.toThrow("more than 10000 bytes");
    expect(pulled).toBeLessThan(20_000);
    const bomb = gzipSync(new Uint8Array(1_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    await expect(unpack(bomb, 10_000)).rejects.toThrow("more than 10000 bytes");
  });
});
