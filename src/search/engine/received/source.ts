/** What is remembered of a file. */
export interface Kept {
  /** Bytes of the file; null: it is still being read. */
  size: number | null;
}

/** How far caches on the way are believed, as `fetch` has it; its own type is known to browsers only. */
export type CacheUse = "default" | "no-cache" | "reload";

/** Where the files of a portal are had from. */
export interface Source {
  /** Absolute address of what stands at a path below the portal's root. */
  url(path: string): string;
  /**
   * Bytes of a file, unpacked.
   * @throws when there is no such file, it is larger than any file of the search, or nobody waits for it any more
   */
  read(path: string, asked: { cache: CacheUse; signal: AbortSignal }): Promise<Uint8Array>;
  /** Lets go of files that have been read, which the next query reads again; without it, all are remembered. */
  tidy?(kept: Map<string, Kept>): void;
}
