import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { limits, megabytes, tooMany } from "../../formats/bounds/limits.ts";
import { Refusal } from "../../formats/bounds/refusal.ts";
import { picturesNote } from "../../formats/left-out/pictures-note.ts";
import { readSource, type Source } from "../../formats/read-source.ts";
import { markdownBody } from "./markdown/body.ts";
import { type Address, addressesIn } from "./markdown/links.ts";
import type { FoundPage } from "./metadata/candidates/found-page.ts";
import { findMetadata } from "./metadata/find-metadata.ts";

/** A source with what was found in it. */
export interface ReadPage extends Omit<Source, "page"> {
  found: Omit<FoundPage, "body">;
  /** The text, with its links as they stand in the source. */
  markdown: string;
  /** Where they lead. */
  addresses: Address[];
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
  const { body, ...found } = findMetadata(page);
  // Here and not where it is written, so that all that a file can make dear is bounded with the reading.
  const markdown = markdownBody(body);
  const hasTitle = found.values.some(({ field }) => field === "title");
  if (markdown.trim() === "" && !hasTitle) throw new Refusal("no-document");
  const addresses = addressesIn(markdown);
  if (addresses.length > limits.addresses) throw tooMany("addresses");
  const notes = [...source.notes, ...picturesNote(body)];
  return { ...source, notes, found, markdown, addresses };
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
  const stats = await stat(path);
  // A pipe never ends, and a device neither.
  if (!stats.isFile()) {
    const isFolder = stats.isDirectory();
    const [found, foundEn] = isFolder ? ["文件夹", "a folder"] : ["管道或设备", "a pipe or device"];
    throw new Refusal("not-a-file", { found, foundEn });
  }
  const { size } = stats;
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
