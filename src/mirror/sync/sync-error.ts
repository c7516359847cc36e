import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";

/** Something that is wrong, with the file that it is about. */
export interface ToldProblem {
  /** Below the folder, with `/`. */
  path: string;
  words: Readonly<Record<MessageLanguage, string>>;
}

/** Why a mirror was not synced. */
export type SyncFault =
  // What was asked for.
  | "address"
  | "no-folder"
  | "not-a-mirror"
  | "mount-point"
  // What the mirror or the host holds.
  | "own-manifest"
  | "no-manifest"
  | "statement"
  | "rollback"
  | "other-content"
  | "other-log"
  | "list"
  | "names"
  | "in-the-way"
  | "size"
  | "sm3"
  | "changing"
  // What could not be done.
  | "host"
  | "no-room"
  | "disk"
  | "locked";

const ofRequest = new Set<SyncFault>(["address", "no-folder", "not-a-mirror", "mount-point"]);
const ofWork = new Set<SyncFault>(["host", "no-room", "disk", "locked"]);

/** A mirror was not synced: it is as it was, and what was fetched waits for the next time. */
export class SyncError extends Error {
  override name = "SyncError";
  readonly code = "sync";
  readonly fault: SyncFault;
  readonly values: Readonly<Record<string, string | number>>;
  /** All that is wrong, file by file. */
  readonly problems: readonly ToldProblem[];

  constructor(
    fault: SyncFault,
    values: SyncError["values"] = {},
    problems: readonly ToldProblem[] = [],
  ) {
    super(`${fault} ${JSON.stringify(values)}`);
    this.fault = fault;
    this.values = values;
    this.problems = problems;
  }

  /** 1: what the host or the mirror holds is refused; 2: what was asked for; 3: it could not be done. */
  get exitCode(): 1 | 2 | 3 {
    if (ofRequest.has(this.fault)) return 2;
    return ofWork.has(this.fault) ? 3 : 1;
  }
}

/** The host offers other files than its list says: it may be changing just now. */
export class ChangingError extends Error {
  /** What is to be said when it stays so. */
  readonly last: SyncError;

  constructor(last: SyncError) {
    super(last.message);
    this.last = last;
  }
}
