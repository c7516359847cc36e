import { hash } from "node:crypto";
import { DamagedLedgerError, isSha256 } from "../../output/ledger/ledger-files.ts";
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
  const file = tableFile(name, sha256);
  await writePacked(output, file, { said, sha256 });
  return file;
}

/**
 * The same for a table that is dear to make: where it was made from the same the last time, it is not made again. Under
 * which name it stands is in its key, behind what it is made from.
 * @param from hash over all that the table is made from; the program has its own say
 * @returns the name
 * @throws {DamagedLedgerError} when the last output has none of the name in its key
 */
export async function writeTableFrom<Name extends keyof Tables>(
  output: Output,
  name: Name,
  from: string,
  make: () => Promise<Tables[Name]>,
): Promise<string> {
  const id = `${searchIndex}${name}`;
  const madeFrom = hash("sha256", `${runningVersions().tables} ${from}`);
  const lastKey = output.lastKey(id) ?? "";
  const [lastFrom, lastSaid = ""] = lastKey.split(" ");
  if (lastFrom === madeFrom && isSha256(lastSaid) && output.keep(id, lastKey)) {
    const kept = tableFile(name, lastSaid);
    if (output.filesOf(id).some(({ path }) => path === searchIndex + kept)) return kept;
    throw new DamagedLedgerError(`${kept} is not of the last output`);
  }
  const said = JSON.stringify(await make());
  const sha256 = hash("sha256", said);
  const file = tableFile(name, sha256);
  const path = `${searchIndex}${file}`;
  await output.unit(id, `${madeFrom} ${sha256}`, async (write) =>
    write.text(path, wrap(path, await packLarge(said))),
  );
  return file;
}

function tableFile(name: keyof Tables, sha256: string): string {
  return `${name}-${sha256.slice(0, 12)}.js`;
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
