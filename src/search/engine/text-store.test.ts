import { expect, test } from "vitest";
import { nextPackNumber, packNumber } from "../packs/pack-number.ts";
import { packEncoding } from "../packs/packed-text.ts";
import { packFile } from "../tables/tables.ts";
import { wrap } from "../wire/envelope.ts";
import { Files, FileUnavailableError } from "./files.ts";
import { hostOf } from "./fixtures/published-index.ts";
import { onHost } from "./received/host.ts";
import { TextStore } from "./text-store.ts";

const base = "https://example.gov.cn/";
const slugs = Array.from({ length: 40 }, (_, i) => `QH001-2026-${String(i).padStart(5, "0")}`);
const pathOf = (pack: number) => `pagefind/${packFile(pack)}`;

/** The packs of a portal of all slugs, so many. */
function published(packs: number): Map<string, Uint8Array> {
  return new Map(
    Array.from({ length: packs }, (_, pack) => {
      const here = slugs.filter((slug) => packNumber(slug, packs) === pack);
      const texts = here.map((slug) => ({ slug, title: `第${slug}号`, indexNumber: slug }));
      const bytes = Buffer.from(JSON.stringify(texts), packEncoding);
      return [pathOf(pack), wrap(pathOf(pack), bytes)];
    }),
  );
}

function open(files: () => ReadonlyMap<string, Uint8Array>, packs: number) {
  const asked: [path: string, cache: unknown][] = [];
  const host = hostOf(files, base);
  const request: typeof fetch = (address, options) => {
    asked.push([String(address).slice(base.length), options?.cache]);
    return host(address);
  };
  return { store: new TextStore(new Files(onHost(new URL(base), request)), packs), asked };
}

test("a text is found with one request, for which the host is asked whether it has changed", async () => {
  for (const slug of slugs) {
    const { store, asked } = open(() => published(7), 7);
    expect((await store.textOf(slug)).title).toBe(`第${slug}号`);
    expect(asked).toEqual([[pathOf(packNumber(slug, 7)), "no-cache"]]);
  }
});

test("who knows the number of packs from before one was split finds all texts", async () => {
  for (const packs of [1, 4, 7, 15]) {
    const { store } = open(() => published(packs + 1), packs);
    for (const slug of slugs) expect((await store.textOf(slug)).indexNumber).toBe(slug);
  }
});

test("a text that is in no pack is an error of its file, which is read anew the next time", async () => {
  const { store, asked } = open(() => published(7), 7);
  const lost = "QH999-2026-00001";
  const path = pathOf(packNumber(lost, 7));
  for (const cache of ["no-cache", "reload"]) {
    asked.length = 0;
    const error = await store.textOf(lost).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(FileUnavailableError);
    expect((error as FileUnavailableError).path).toBe(path);
    expect(asked.slice(0, 1)).toEqual([[path, cache]]);
  }
  expect(nextPackNumber(lost, 7)).not.toBe(packNumber(lost, 7));
});
