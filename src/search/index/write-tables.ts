import { hash } from "node:crypto";
import type { Output } from "../../output/output.ts";
import { searchIndex } from "../../portal/addresses/search-addresses.ts";
import { runningVersions } from "../../program/versions.ts";
import { type Manifest, manifestFile, manifestFormat, type Tables } from "../tables/tables.ts";
import { wrap } from "../wire/envelope.ts";
import { packLarge } from "./gzip.ts";

/**
 * Writes a table under a name that changes with what it says, so that it can be cached for ever.
 * @returns the name
 */
export async function writeTable<Name extends keyof Tables>(
  output: Output,
  name: Name,
  table: Tables[Name],
): Promise<string> {
  const said = JSON.stringify(table);
  const sha256 = hash("sha256", said);
  const file = `${name}-${sha256.slice(0, 12)}.js`;
  await writePacked(output, file, { said, sha256 });
  return file;
}

/** Writes the manifest, the one file that keeps its name. */
export async function writeManifest(
  output: Output,
  manifest: Omit<Manifest, "format">,
): Promise<void> {
  const said = JSON.stringify({ format: manifestFormat, ...manifest });
  await writePacked(output, manifestFile, { said, sha256: hash("sha256", said) });
}

/** Packed only where it says something else than the last time: that takes as long as all else about it. */
async function writePacked(
  output: Output,
  file: string,
  { said, sha256 }: { said: string; sha256: string },
): Promise<void> {
  const path = `${searchIndex}${file}`;
  await output.unit(path, `${runningVersions().tables} ${sha256}`, async (write) =>
    write.text(path, wrap(path, await packLarge(said))),
  );
}
