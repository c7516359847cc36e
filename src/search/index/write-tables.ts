import { hash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Output } from "../../output/output.ts";
import { searchIndex } from "../../portal/addresses/search-addresses.ts";
import { type Manifest, manifestFile, manifestFormat, type Tables } from "../tables/tables.ts";

const compress = promisify(gzip);

/**
 * Writes a table under a name that changes with its content, so that it can be cached for ever.
 * @returns the name
 */
export async function writeTable<Name extends keyof Tables>(
  output: Output,
  name: Name,
  table: Tables[Name],
): Promise<string> {
  const bytes = await pack(table);
  const file = `${name}-${hash("sha256", bytes).slice(0, 12)}.pf_table`;
  await output.file(`${searchIndex}${file}`, bytes);
  return file;
}

/** Writes the manifest, the one file that keeps its name. */
export async function writeManifest(
  output: Output,
  manifest: Omit<Manifest, "format">,
): Promise<void> {
  const bytes = await pack({ format: manifestFormat, ...manifest });
  await output.file(`${searchIndex}${manifestFile}`, bytes);
}

/** Gzipped here, as Pagefind's own files are: not every host compresses what it serves. */
async function pack(value: object): Promise<Uint8Array> {
  return ofNoSystem(await compress(JSON.stringify(value), { level: 9 }));
}

/** The byte of a gzip header that names the system it was written on (RFC 1952, 2.3.1), and 3: Unix. */
const systemByte = 9;
const unix = 3;

/** The same bytes on every system. */
function ofNoSystem(packed: Uint8Array): Uint8Array {
  packed[systemByte] = unix;
  return packed;
}
