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

/** What the thread is asked. */
export interface OutputQuestion {
  /** The output folder. */
  out: string;
  /** Of the program. */
  version: string;
  /** What time it is by the clock of the file system, milliseconds. */
  now: number;
}

/** What the thread answers, where there is a ledger. */
export interface OutputAnswer extends ChangedFiles {
  /** Of the ledger it has read. */
  ledger: string;
}

/** What it answers where a ledger says what cannot be. */
export const damaged = "damaged";
