import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "parse5";
import { filesBelow } from "../../output/folder/output-files.ts";
import { type Manifest, manifestFile } from "../../search/tables/tables.ts";

/**
 * What the files of an output refer to and is not there, as `page → address`: links, pictures, scripts and styles of
 * pages, modules of scripts, and the files that the search manifest names.
 * @param base path under which the output is served, ends in `/`
 */
export function danglingIn(out: string, base: string): string[] {
  const files = filesBelow(out);
  const pages = files.filter((file) => file.endsWith(".html"));
  const scripts = files.filter((file) => /^assets\/.*\.js$/.test(file));
  return [
    ...pages.flatMap((page) => missing(out, base, page, addressesIn(read(out, page)))),
    ...scripts.flatMap((script) => missing(out, base, script, importsIn(read(out, script)))),
    ...missing(out, base, `pagefind/${manifestFile}`, searchFiles(out)),
  ];
}

const read = (out: string, file: string) => readFileSync(join(out, file), "utf8");

function missing(out: string, base: string, file: string, addresses: Iterable<string>): string[] {
  const origin = "http://portal.example";
  return [...new Set(addresses)].flatMap((address) => {
    const url = new URL(address, `${origin}${base}${file}`);
    if (url.origin !== origin) return [];
    const path = decodeURIComponent(url.pathname);
    const target = path.startsWith(base) ? join(out, path.slice(base.length)) : "";
    return target !== "" && isServed(target) ? [] : [`${file} → ${address}`];
  });
}

function isServed(path: string): boolean {
  if (!existsSync(path)) return false;
  return statSync(path).isFile() || existsSync(join(path, "index.html"));
}

interface Element {
  attrs?: { name: string; value: string }[];
  childNodes?: Element[];
}

function* addressesIn(html: string): Generator<string> {
  const waiting = [parse(html) as unknown as Element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    waiting.push(...(node.childNodes ?? []));
    for (const { name, value } of node.attrs ?? []) {
      if (name === "href" || name === "src") yield value;
    }
  }
}

function* importsIn(script: string): Generator<string> {
  for (const [, path = ""] of script.matchAll(/["'`](\.\/[\w-]+\.js)["'`]/g)) yield path;
}

/** Relative to the manifest. */
function searchFiles(out: string): string[] {
  const bytes = gunzipSync(readFileSync(join(out, "pagefind", manifestFile)));
  const { tables, shards }: Manifest = JSON.parse(bytes.toString("utf8"));
  return [
    ...Object.values(tables),
    ...shards.flatMap(({ folder, firstWords }) =>
      firstWords.map((_, chunk) => `${folder}/${chunk}.pf_index`),
    ),
  ].map((path) => `./${path}`);
}
