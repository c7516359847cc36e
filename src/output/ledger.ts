import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { loadLines, saveLines } from "../cache/kept-lines.ts";

/** A file of the output as it was written. */
export interface OutputFile {
  /** Below the output folder, with `/`. */
  path: string;
  size: number;
  mtimeMs: number;
  sha256: string;
}

/** Files that are made together from the same things. */
export interface OutputUnit {
  /** Hash over everything they are made from: the same key, the same bytes. */
  key: string;
  files: OutputFile[];
}

/** What is known of an output folder: it stands beside the folder, `.dist.ledger` for `dist`. */
export interface Ledger<Head> {
  /** What the build says of itself. */
  head: Head;
  units: Map<string, OutputUnit>;
}

type Line<Head> = Head | [id: string, key: string, ...files: (string | number)[]];

/**
 * Reads the ledger of an output folder.
 * @returns null when there is none, or it is damaged, or written by another version of the program
 */
export async function loadLedger<Head>(out: string, version: string): Promise<Ledger<Head> | null> {
  const [head, ...lines] = (await loadLines<Line<Head>>(ledgerPath(out), version)) ?? [];
  if (!head) return null;
  return { head: head as Head, units: new Map((lines as [string, string][]).map(readUnit)) };
}

/** Writes the ledger of an output folder. */
export async function saveLedger<Head>(
  out: string,
  version: string,
  { head, units }: Ledger<Head>,
): Promise<void> {
  await saveLines(ledgerPath(out), version, ledgerLines(head, units));
}

/** Tells one state of an output's ledger from any other; empty where there is none. */
export async function ledgerMark(out: string): Promise<string> {
  const found = await stat(ledgerPath(out)).catch(() => null);
  return found ? [found.ino, found.size, found.mtimeMs].join() : "";
}

/** When an output folder was last written; null where nothing was built. */
export async function ledgerTime(out: string): Promise<Date | null> {
  const found = await stat(ledgerPath(out)).catch(() => null);
  return found?.mtime ?? null;
}

function* ledgerLines<Head>(head: Head, units: Map<string, OutputUnit>): Generator<Line<Head>> {
  yield head;
  for (const [id, { key, files }] of units) {
    const cells = files.flatMap(({ path, size, mtimeMs, sha256 }) => [path, size, mtimeMs, sha256]);
    yield [id, key, ...cells];
  }
}

function readUnit([id, key, ...cells]: [string, string, ...(string | number)[]]): [
  string,
  OutputUnit,
] {
  const files: OutputFile[] = [];
  for (let i = 0; i < cells.length; i += 4) {
    const [path, size, mtimeMs, sha256] = cells.slice(i, i + 4) as [string, number, number, string];
    files.push({ path, size, mtimeMs, sha256 });
  }
  return [id, { key, files }];
}

function ledgerPath(out: string): string {
  return join(dirname(out), `.${basename(out)}.ledger`);
}
