import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";
import { filesBelow } from "../../output/folder/output-files.ts";
import { addresses } from "../../portal/addresses/portal-addresses.ts";
import { packNumber } from "../../search/packs/pack-number.ts";
import { slugsOf } from "../../search/tables/slug-column.ts";
import {
  chunkFile,
  type Manifest,
  manifestFile,
  packFile,
  type RankTable,
} from "../../search/tables/tables.ts";
import { publishedJson } from "../../search/wire/fixtures/published-file.ts";

/**
 * What the files of an output refer to and is not there, as `page → address`: links, forms, pictures, scripts and styles
 * of pages, places in them, what styles and scripts name, and the files that the search manifest names. An address has to
 * name a file by the way to it, as in a folder on a disk; that of the page of what is not found begins with the base path.
 * @param base path under which the output is served, ends in `/`
 */
export function danglingIn(out: string, base: string): string[] {
  const targets = new Targets(out);
  const inFile = (file: string, found: Iterable<string>) =>
    [...new Set(found)]
      .filter((address) => !targets.has(address, file, file === addresses.notFound ? base : "/a/"))
      .map((address) => `${file} → ${address}`);
  return filesBelow(out).flatMap((file) => {
    if (file.endsWith(".html")) return inFile(file, addressesIn(targets.pageOf(file)));
    if (file.endsWith(".css")) return inFile(file, stylesName(read(out, file)));
    if (/^assets\/.*\.js$/.test(file)) return inFile("index.html", scriptsName(read(out, file)));
    if (file === `pagefind/${manifestFile}`) return inFile(file, searchFiles(out));
    return [];
  });
}

const read = (out: string, file: string) => readFileSync(join(out, file), "utf8");

interface Element {
  tagName?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Element[];
}

/** What can be referred to. */
class Targets {
  readonly #out: string;
  readonly #anchors = new Map<string, ReadonlySet<string>>();

  constructor(out: string) {
    this.#out = out;
  }

  pageOf(file: string): Element[] {
    const elements: Element[] = [];
    const waiting = [parse(read(this.#out, file)) as unknown as Element];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      waiting.push(...(node.childNodes ?? []));
      elements.push(node);
    }
    return elements;
  }

  /** Whether an address leads to something of the output, or to another host. */
  has(address: string, from: string, base: string): boolean {
    const origin = "http://portal.example";
    const url = new URL(address, `${origin}${base}${from}`);
    if (url.origin !== origin) return true;
    if (!url.pathname.startsWith(base)) return false;
    const file = decodeURIComponent(url.pathname.slice(base.length));
    if (!statSync(join(this.#out, file), { throwIfNoEntry: false })?.isFile()) return false;
    const anchor = decodeURIComponent(url.hash.slice(1));
    return anchor === "" || !file.endsWith(".html") || this.#anchorsOf(file).has(anchor);
  }

  #anchorsOf(file: string): ReadonlySet<string> {
    let anchors = this.#anchors.get(file);
    if (!anchors) {
      const ids = this.pageOf(file).flatMap(({ attrs = [] }) =>
        attrs.filter(({ name }) => name === "id").map(({ value }) => value),
      );
      anchors = new Set(ids);
      this.#anchors.set(file, anchors);
    }
    return anchors;
  }
}

function* addressesIn(page: readonly Element[]): Generator<string> {
  for (const { tagName, attrs = [] } of page) {
    for (const { name, value } of attrs) {
      if (/^(?:href|src|action|formaction|poster|data)$/.test(name)) yield value;
      if (/srcset$/.test(name))
        yield* value.split(",").map((one) => one.trim().split(" ")[0] ?? "");
      const [, refreshed] = /^\d+;\s*url=(.*)$/.exec(value) ?? [];
      if (tagName === "meta" && name === "content" && refreshed !== undefined) yield refreshed;
    }
  }
}

function* stylesName(styles: string): Generator<string> {
  for (const [, path = ""] of styles.matchAll(/url\(["']?([^"')]+)["']?\)/g)) yield path;
}

/** Scripts name what they load by its way from the root of the portal. */
function* scriptsName(script: string): Generator<string> {
  for (const [, path = ""] of script.matchAll(/["'`]((?:\.\/|assets\/)[\w.-]+\.js)["'`]/g))
    yield path;
}

/** Relative to the manifest. */
function searchFiles(out: string): string[] {
  const { tables, indexes, packs } = publishedJson<Manifest>(out, `pagefind/${manifestFile}`);
  const ranks = `pagefind/${tables.ranks}`;
  const slugs = existsSync(join(out, ranks))
    ? slugsOf(publishedJson<RankTable>(out, ranks).slugs)
    : [];
  return [
    ...Object.values(tables),
    ...indexes.flatMap(({ folder, chunks }) =>
      Array.from({ length: chunks }, (_, chunk) => chunkFile(folder, chunk)),
    ),
    ...slugs.map((slug) => packFile(packNumber(slug, packs))),
  ].map((path) => `./${path}`);
}
