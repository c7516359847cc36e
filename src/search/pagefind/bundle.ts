import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readMeta } from "./format.ts";

/** What Pagefind has written into a folder, as far as search uses it. */
export interface Bundle {
  /** Words of each record, as Pagefind counts places. */
  wordCounts: number[];
  /** In the order of their words. */
  chunks: BundleChunk[];
}

export interface BundleChunk {
  /** Where it lies, packed. */
  file: string;
}

/**
 * Reads what Pagefind has written.
 * @throws when that is not one index of the version that is read here
 */
export function readBundle(folder: string): Bundle {
  const names = readdirSync(folder).filter((name) => name.endsWith(".pf_meta"));
  const [name] = names;
  if (!name || names.length > 1) throw new Error(`Pagefind has written ${names.length} indexes`);
  const { wordCounts, chunks } = readMeta(gunzipSync(readFileSync(join(folder, name))));
  const fileOf = (hash: string) => join(folder, "index", `${hash}.pf_index`);
  return { wordCounts, chunks: chunks.map((hash) => ({ file: fileOf(hash) })) };
}

/** Lets a fragment of this name stand in the folder before Pagefind writes there: see `FragmentName`. */
export function leaveOutFragment(folder: string, name: string): void {
  const fragments = join(folder, "fragment");
  mkdirSync(fragments, { recursive: true });
  writeFileSync(join(fragments, name), "");
}
