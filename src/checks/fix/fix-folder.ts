import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import { readFile, realpath, rename, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Folder } from "../../content/folder/folder.ts";
import type { ContentFormat, Migration } from "../../content/format/migration.ts";
import { contentFormat } from "../../content/format/migrations.ts";
import { stateFormat } from "../../content/format/state-format.ts";
import { formatFile, statedFormat } from "../../content/format/stated-format.ts";
import { isAmongDocuments } from "../../content/names/places.ts";
import { isMarkdown } from "../../content/reading/attachments.ts";
import { applyEdits, type Edit } from "../../content/source-text/edits.ts";
import { type DocumentFields, fieldsInForce } from "../../schema/index.ts";
import { findEdits } from "./find-edits.ts";

export interface FixedFile {
  /** Path inside the content folder. */
  file: string;
  /** Those of each migration, then those of the canonical form; lines are of the file as it stood before each. */
  edits: Edit[];
}

/** What was mended in a folder. */
export interface Fixing {
  files: FixedFile[];
  /** Steps of the content format that the folder has taken, in order. */
  migrations: readonly Migration[];
  /** Files that a step could not read: the folder stays of the version it states, and takes the steps again. */
  unread: string[];
}

/** One turn of what is written otherwise in a file. */
type Step = (text: string) => Edit[];

/**
 * Brings a folder to the present content format and writes the front-matter of all documents in canonical form, each
 * file whole or not at all. `portal.yaml`, which states the version, comes last: what is broken off is done again.
 * @param dryRun only says what would be done
 * @param format of the program
 * @param fields of the documents
 */
export async function fixFolder(
  { root, files }: Folder,
  dryRun: boolean,
  format: ContentFormat = contentFormat,
  fields: DocumentFields = fieldsInForce(),
): Promise<Fixing> {
  const version = statedFormat(root)?.version ?? 0;
  const due = format.migrations.filter(({ from }) => from >= version);
  const taken = new Set<Migration>();
  const fixed: FixedFile[] = [];
  const unread: string[] = [];
  const mend: Step = (text) => findEdits(text, fields);
  const fix = async (file: string, last: Step | null) => {
    const steps = due.filter(({ looksAt }) => looksAt(file)).map(stepOf(taken));
    const all = last ? [...steps, last] : steps;
    if (all.length === 0) return;
    const edits = await fixFile(join(root, file), all, dryRun);
    // What else cannot be read, or is no text, is told by the check that follows.
    if (edits === null && steps.length > 0) unread.push(file);
    if (edits && edits.length > 0) fixed.push({ file, edits });
  };
  for (const file of files.filter((one) => one !== formatFile)) {
    await fix(file, isAmongDocuments(file) && isMarkdown(file) ? mend : null);
  }
  if (files.includes(formatFile)) {
    await fix(formatFile, (text) => {
      const edits = unread.length > 0 ? [] : stateFormat(text, format.current);
      for (const migration of edits.length > 0 ? due : []) taken.add(migration);
      return edits;
    });
  }
  return { files: fixed, migrations: due.filter((one) => taken.has(one)), unread };
}

/** The step of a migration, which is noted where it changes anything. */
function stepOf(taken: Set<Migration>): (migration: Migration) => Step {
  return (migration) => (text) => {
    const edits = migration.edits(text);
    if (edits.length > 0) taken.add(migration);
    return edits;
  };
}

/** @returns what was changed; null for what cannot be read or is no text */
async function fixFile(
  path: string,
  steps: readonly Step[],
  dryRun: boolean,
): Promise<Edit[] | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null || !isUtf8(bytes)) return null;
  let text = bytes.toString();
  const all = steps.flatMap((step) => {
    const edits = step(text);
    text = applyEdits(text, edits);
    return edits;
  });
  if (all.length > 0 && !dryRun) await replace(path, text);
  return all;
}

/** A reader sees the old file or the new one; links and rights stay. */
async function replace(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  await writeFile(temporary, text, { mode });
  await rename(temporary, target);
}
