import { setImmediate } from "node:timers/promises";
import type { Output } from "../../output/output.ts";
import type { MadeFile } from "../../output/unit-writer.ts";
import { type MissingUnit, unitsTogether } from "../../output/units-together.ts";
import { askTask } from "../../program/ask-task.ts";
import { inParallel } from "../../program/in-parallel.ts";
import type { IndexEntry, SimilarEntry } from "../tables/tables.ts";
import type { KeptIndex } from "./build-shards.ts";
import { exactIndex } from "./exact-index.ts";
import { type WordUnit, writeFromWords } from "./from-words.ts";
import { mergeGroups } from "./merged/merge-groups.ts";
import { similarIndex } from "./similar-index.ts";
import type { UnitTask } from "./units-process.ts";
import { wordsIn } from "./words-in.ts";

export interface PublishOptions {
  /** Takes the indexes, each in a folder of its own. */
  output: Output;
  /** Holds the kept indexes, and takes for a while what does not fit into memory. */
  stateDir: string;
  /** Units that are written at the same time. */
  workers: number;
  /** Bytes of Markdown whose indexes are published as one; by default what `mergeGroups` has. */
  groupLimit?: number;
  /** Bytes of Markdown from which on a unit is written by a process of its own; those of less share a reading of words. */
  inPassing?: number;
  /** Stops the work, for its reason. */
  signal?: AbortSignal;
}

/** In the order of their documents. */
export interface PublishedIndexes {
  indexes: IndexEntry[];
  similar: SimilarEntry[];
}

/** What is less, processes write no sooner: two have to start, and each reads the words. */
const inPassing = 20_000_000;

const unitsProcess = new URL("units-process.ts", import.meta.url);

/**
 * Publishes the indexes of closed years as one, or as few, and that of the current year by itself; and beside them the data
 * of the second, inexact answer, of all closed years as one however many they are: a question reads up to twelve
 * files of each. What has none of its indexes changed is not read. What is large is written by processes of its own:
 * an edit of a closed year waits for the slower of two instead of for both, and pages are made meanwhile.
 * @param kept in the order of their documents
 * @throws {DamagedCacheError} when an index cannot be read; the signal's reason
 */
export async function publishIndexes(
  kept: readonly KeptIndex[],
  options: PublishOptions,
): Promise<PublishedIndexes> {
  const { output, stateDir, workers, groupLimit, inPassing: most = inPassing, signal } = options;
  const published: PublishedIndexes = { indexes: [], similar: [] };
  const together: Planned[][] = [];
  for (const indexes of Map.groupBy(kept, ({ isOpen }) => isOpen).values()) {
    const units: Planned[] = [];
    for (const group of mergeGroups(indexes, groupLimit)) {
      const { entry, ...unit } = exactIndex(group, stateDir);
      published.indexes.push(entry);
      units.push({ kind: "exact", ...unit });
    }
    const { entry, ...unit } = similarIndex(indexes);
    published.similar.push(entry);
    units.push({ kind: "similar", ...unit });
    // What is small is one group, so that both are made from the same words.
    if (units.length === 2 && bytesOf(indexes) < most) together.push(units);
    else for (const unit of units) together.push([unit]);
  }
  const stop = new AbortController();
  const stopped = AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal]);
  await inParallel(together, workers, (units) =>
    unitsTogether(output, units, (missing) => writeUnits(missing, stopped, options)).catch(
      (error: unknown) => {
        stop.abort(error);
        throw error;
      },
    ),
  );
  return published;
}

interface Planned extends WordUnit {
  kind: UnitTask["kind"];
}

/** Writes what is small here, from one reading of its words, and each of what is large by a process. */
async function writeUnits(
  missing: readonly MissingUnit<Planned>[],
  signal: AbortSignal,
  { stateDir, inPassing: most = inPassing }: PublishOptions,
): Promise<void> {
  const indexes = missing[0]?.unit.indexes ?? [];
  if (bytesOf(indexes) < most) {
    const pause = async () => {
      await setImmediate();
      signal.throwIfAborted();
    };
    const units = missing.map(({ unit, write }) => {
      return { begin: unit.begin, paths: unit.paths, write };
    });
    await writeFromWords(units, wordsIn(indexes, stateDir), pause);
    return;
  }
  for (const { unit, write } of missing) {
    const { kind, paths } = unit;
    const places = paths.map((path) => write.place(path));
    const task: UnitTask = { kind, indexes, stateDir, paths, places, hasSm3: write.hasSm3 };
    write.wrote(await askTask<MadeFile[]>(unitsProcess, task, signal));
  }
}

function bytesOf(indexes: readonly KeptIndex[]): number {
  return indexes.reduce((sum, { bytes }) => sum + bytes, 0);
}
