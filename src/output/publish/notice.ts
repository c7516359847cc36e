/** Something about an output folder that people are told while a build, or another command, goes on. */
export type OutputNotice =
  /** Another build holds the folder. */
  | { kind: "waiting"; path: string }
  /** A build was broken off while it published; the rest has been done now. */
  | { kind: "finished"; path: string }
  /** What it had written down cannot be read, or not be done: it stands at `path` now, and everything is made anew. */
  | { kind: "damaged-journal"; path: string }
  /** Cannot be read, or says impossible things: everything is made anew. */
  | { kind: "damaged-ledger"; path: string }
  /** What was kept at `path`, or the ledger, may be the reason of an error: everything is made anew without it. */
  | { kind: "unforeseen"; path: string; message: string }
  /** Could not be removed; the next build tries again. */
  | { kind: "left-over"; path: string }
  /** The last output held files of which nobody knows whose they are; it stands at `path` now. */
  | { kind: "set-aside"; path: string; files: readonly string[] };

export type Notify = (notice: OutputNotice) => void;
