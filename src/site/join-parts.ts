import { join } from "node:path";
import { takeReports } from "../checks/kept-reports.ts";
import { normalizeBasePath } from "../identifiers/base-path.ts";
import { isDay } from "../identifiers/day.ts";
import { DamagedLedgerError } from "../output/ledger/ledger-files.ts";
import type { LedgerUnits } from "../output/ledger/ledger-units.ts";
import type { OtherOutput } from "../output/output.ts";
import { runningVersions } from "../program/versions.ts";
import { ShardStore } from "../search/index/store/shard-store.ts";
import { takeTexts } from "../text/rendering/render-all.ts";
import { type BuildRecord, loadLedger } from "./build-record.ts";
import { PartsError, partFolders } from "./parts/part.ts";

/** The parts of one build. */
export interface Parts {
  base: string;
  asOf: string;
  /** What they have made, to copy from. */
  outputs: OtherOutput[];
  /** Their caches. */
  caches: string[];
}

/**
 * Reads what the parts of a build say of themselves.
 * @param folders of the parts, in any order
 * @param base null: that of the parts
 * @param asOf null: the day of the parts
 * @throws {PartsError} when they are not all the parts of one build
 */
export async function readParts(
  folders: readonly string[],
  base: string | null,
  asOf: string | null,
): Promise<Parts> {
  const versions = runningVersions();
  const found = new Map<number, OtherOutput>();
  let first: { base: string; asOf: string; of: number } | null = null;
  for (const folder of folders) {
    const { site } = partFolders(folder);
    const ledger = loadLedger(site, versions.ledger);
    const part = ledger?.head.part;
    const isOurs = ledger?.head.program === versions.program;
    if (!ledger || !part || !isOurs || !isWritten(ledger.head) || !areUnits(ledger.units))
      throw new PartsError("no-part", folder);
    const { head } = ledger;
    first ??= { base: base ?? head.base, asOf: asOf ?? head.asOf, of: part.of };
    if (head.base !== first.base) throw new PartsError("other-base", folder);
    if (head.asOf !== first.asOf) throw new PartsError("other-day", folder);
    if (part.of !== first.of) throw new PartsError("other-count", folder);
    if (found.has(part.number)) throw new PartsError("twice", folder);
    found.set(part.number, { folder: site, units: ledger.units });
  }
  const numbers = Array.from({ length: first?.of ?? 0 }, (_, index) => index + 1);
  const missing = numbers.filter((number) => !found.has(number));
  if (missing.length > 0) throw new PartsError("missing", missing.join("、"));
  return {
    base: first?.base ?? "/",
    asOf: first?.asOf ?? "",
    outputs: [...found.values()],
    caches: folders.map((folder) => partFolders(folder).cache),
  };
}

/** Whether a part says of itself what the program writes: it comes from another machine, or from anybody. */
function isWritten({ base, asOf }: BuildRecord): boolean {
  try {
    return isDay(asOf) && normalizeBasePath(base) === base;
  } catch {
    return false;
  }
}

/** Whether what a part has made can be read. */
function areUnits(units: LedgerUnits): boolean {
  try {
    units.ids();
    return true;
  } catch (error) {
    if (error instanceof DamagedLedgerError) return false;
    throw error;
  }
}

/** Takes the texts, reports and indexes of the parts into the cache of the whole. */
export async function takeCaches(cache: string, caches: readonly string[]): Promise<void> {
  takeTexts(cache, caches);
  takeReports(cache, caches);
  const store = new ShardStore(join(cache, "search"));
  for (const other of caches) await store.take(join(other, "search"));
}
