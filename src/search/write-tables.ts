import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Output } from "../output/output.ts";
import {
  type Manifest,
  manifestFile,
  manifestFormat,
  type ShardEntry,
  type Tables,
} from "./tables.ts";

const compress = promisify(gzip);

/**
 * Writes the tables, each under a name that changes with its content so that it can be cached for ever, and the
 * manifest, which alone keeps its name.
 */
export async function writeTables(
  output: Output,
  { ranks, facets, titles }: Tables,
  shards: ShardEntry[],
): Promise<void> {
  const write = async (name: keyof Tables, table: object) => {
    const bytes = await pack(table);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
    const file = `${name}-${hash}.pf_table`;
    await output.file(`pagefind/${file}`, bytes);
    return file;
  };
  const manifest: Manifest = {
    format: manifestFormat,
    documents: ranks.slugs.length,
    tables: {
      ranks: await write("ranks", ranks),
      facets: await write("facets", facets),
      titles: await write("titles", titles),
    },
    shards,
  };
  await output.file(`pagefind/${manifestFile}`, await pack(manifest));
}

/** Gzipped here, as Pagefind's own files are: not every host compresses what it serves. */
function pack(value: object): Promise<Uint8Array> {
  return compress(JSON.stringify(value), { level: 9 });
}
