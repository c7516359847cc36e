import { filesOfLedger } from "../ledger/ledger.ts";
import type { OutputFile } from "../ledger/ledger-files.ts";
import { beside } from "../ledger/output-names.ts";
import { OutputFolderError } from "./output-errors.ts";
import { isChanged } from "./output-files.ts";
import { straysIn } from "./strays.ts";

/** What stands in an output that is to be replaced, and no ledger names. */
export interface Besides {
  /** Where there is no ledger: in folders of the output, so that it may have been made by an earlier build. */
  doubtful: string[];
  ofSystem: string[];
}

/**
 * Looks for what would be lost with an output.
 * @param wanted paths of the next output
 * @throws {OutputFolderError} naming what somebody else has put there
 */
export function besidesOurs(target: string, wanted: ReadonlySet<string>): Besides {
  const known = filesOfLedger(beside(target, "ledger"));
  const doubted =
    known ?? filesOfLedger(beside(target, "doubted")) ?? new Map<string, OutputFile>();
  const ours = known ? new Set(known.keys()) : new Set([...wanted, ...doubted.keys()]);
  const { foreign, ofSystem } = straysIn(target, ours, 0);
  const leaving = [...doubted.values()].filter(({ path }) => !wanted.has(path));
  foreign.push(...changedAmong(target, leaving));
  if (known) {
    assertNone(target, foreign);
    return { doubtful: [], ofSystem };
  }
  const folders = new Set([...wanted].flatMap((path) => path.match(/^[^/]+(?=\/)/) ?? []));
  const isDoubtful = (path: string) => folders.has(path.match(/^[^/]+(?=\/.)/)?.[0] ?? "");
  assertNone(
    target,
    foreign.filter((path) => !isDoubtful(path)),
  );
  return { doubtful: foreign, ofSystem };
}

/**
 * @param files that are to go
 * @throws {OutputFolderError} when somebody has put others in their place: those are not ours to remove
 */
export function assertUnchanged(target: string, files: readonly OutputFile[]): void {
  assertNone(target, changedAmong(target, files));
}

/**
 * Looks at an output of which nothing is to be kept, before it is made anew.
 * @returns whether there is a ledger that tells
 * @throws {OutputFolderError} naming what somebody else has put there
 */
export function assertNothingForeign(target: string): boolean {
  const known = filesOfLedger(beside(target, "ledger"));
  if (known) assertNone(target, straysIn(target, new Set(known.keys()), 0).foreign);
  return known !== null;
}

function changedAmong(target: string, files: readonly OutputFile[]): string[] {
  return files.filter((file) => isChanged(target, file)).map(({ path }) => path);
}

function assertNone(target: string, foreign: readonly string[]): void {
  if (foreign.length > 0) throw new OutputFolderError("foreign-files", target, foreign);
}
