import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import type { Edit } from "../source-text/edits.ts";

/**
 * One step of the content format: from a version to the next. What it says in each language is told to whoever runs it.
 *
 * Laws, which `migrations.test.ts` tries: a text that has been migrated is left alone, since a migration that was broken
 * off is run again; nothing is lost but what an edit names. A name that a format gives up is not given to something else
 * later: a folder without `portal.yaml` states no version, and every migration is run on it.
 */
export interface Migration extends Readonly<Record<MessageLanguage, string>> {
  /** The version it begins from. */
  from: number;
  /** Whether it has anything to do with a file, by its path inside the content folder. */
  looksAt(file: string): boolean;
  /**
   * What is to be written otherwise in a file.
   * @param text the file as it stands: byte order mark and line ends included
   */
  edits(text: string): Edit[];
}

/** What a program knows of content formats. */
export interface ContentFormat {
  /** The version that it reads and writes. */
  current: number;
  /** Folders of this version and later ones are read as they stand. */
  oldestRead: number;
  /** From each version to the next, in order. */
  migrations: readonly Migration[];
}
