import type { ContentSnapshot } from "./fingerprint.ts";
import type { Folder } from "./folder.ts";
import type { FolderStamps } from "./folder-stamps.ts";

/** What a thread is to look at. */
export interface FolderQuestion {
  root: string;
  /** Milliseconds since 1970. */
  since: number;
}

/** What it tells: that a file has changed since, as soon as it sees one, and at the end all. */
export type FolderAnswer =
  | "changed"
  | { folder: Folder; seen: (Omit<ContentSnapshot, "stamps"> & { numbers: Numbers }) | null };

type Numbers = FolderStamps["numbers"];
