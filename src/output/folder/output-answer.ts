import type { OutputFile } from "../ledger/ledger-files.ts";

/** How an output folder differs from what its ledger says. */
export interface ChangedFiles {
  /** Units with a file that is gone or has other bytes. */
  changed: Set<string>;
  /** Units with files of other times but the same bytes: their files as they are now. */
  restamped: Map<string, OutputFile[]>;
  /** Paths that are not in the ledger, and not the system's own. */
  foreign: string[];
}

/** What two threads are asked together. */
export interface OutputQuestion {
  /** The output folder. */
  out: string;
  /** Of its ledger, shared. */
  lines: Uint8Array;
  /** Number of segments that one of them has taken, shared. */
  taken: Int32Array;
  /** When nothing foreign was there, milliseconds by the clock of the file system. */
  cleanAt: number;
}

/** What one of them has found. */
export interface OutputShare extends Omit<ChangedFiles, "foreign"> {
  /** What is known of folders that have changed since nothing foreign was there: files, and folders with `/` behind. */
  unsettled: Map<string, Set<string>>;
}

/** What it answers where a ledger says what cannot be. */
export const damaged = "damaged";
