import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { picturesNote } from "./left-out/pictures-note.ts";
import { limits, megabytes } from "./limits.ts";
import { findMetadata } from "./metadata/find-metadata.ts";
import type { FoundPage } from "./metadata/found-page.ts";
import { readSource, type Source } from "./read-source.ts";
import { Refusal } from "./refusal.ts";

/** A source with what was found in it. */
export interface ReadPage extends Omit<Source, "page"> {
  found: FoundPage;
}

/** What a worker answers: plain data. */
export type Reading = { page: ReadPage } | { refusal: Pick<Refusal, "code" | "values"> };

/** Reads one file and finds its metadata. Never throws for what the file holds. */
export async function readPage(path: string): Promise<Reading> {
  return orRefusal(async () => readBytes(await bytesOf(path), basename(path)));
}

/** The same for a file that is in memory. */
export async function readPageBytes(bytes: Uint8Array, name: string): Promise<Reading> {
  return orRefusal(() => readBytes(bytes, name));
}

async function readBytes(bytes: Uint8Array, name: string): Promise<ReadPage> {
  const { page, ...source } = await readSource(bytes, name);
  const found = findMetadata(page);
  return { ...source, notes: [...source.notes, ...picturesNote(found.body)], found };
}

async function orRefusal(read: () => Promise<ReadPage>): Promise<Reading> {
  try {
    return { page: await read() };
  } catch (error) {
    const { code, values } = refusalOf(error);
    return { refusal: { code, values } };
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > limits.bytes)
    throw new Refusal("too-large", { found: megabytes(size), limit: megabytes(limits.bytes) });
  return readFile(path);
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  // Elements and objects are walked by recursion; what is nested beyond reading overflows it.
  if (error instanceof RangeError) return new Refusal("too-deep");
  const { code, message } = error as NodeJS.ErrnoException;
  return typeof code === "string" && /^E[A-Z]+$/.test(code)
    ? new Refusal("unreadable", { found: code })
    : new Refusal("failed", { found: message });
}
