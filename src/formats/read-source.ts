import { extname } from "node:path";
import { unpack } from "./archive/unpack.ts";
import type { Format, ReadSource } from "./blocks/format.ts";
import type { Note } from "./blocks/note.ts";
import { inOrdinaryCharacters } from "./blocks/ordinary.ts";
import type { SourcePage } from "./blocks/source-page.ts";
import { assertBounded } from "./bounded-page.ts";
import { refuseForeign, refusePacked } from "./bounds/foreign-kinds.ts";
import { Refusal } from "./bounds/refusal.ts";
import { decodePage } from "./encoding/decode-page.ts";
import { formatOfName, formatOfParts, formatOfStart, formatOfText } from "./formats.ts";
import { withoutContents } from "./left-out/contents.ts";
import { leftOutNotes } from "./left-out/notes.ts";

/** A source as read, before anything is looked for in it. */
export interface Source extends Required<ReadSource> {
  kind: string;
}

/**
 * Reads a saved page of any kind; the kind is told by the content.
 * @param name of the file, for what its extension promises
 * @throws {Refusal}
 */
export async function readSource(bytes: Uint8Array, name: string): Promise<Source> {
  const { format, ...read } = await readByContent(bytes);
  assertBounded(read.page);
  if (!read.page.blocks.some(hasContent)) throw new Refusal("no-text");
  const { page, notes: changed } = inOrdinaryCharacters(withoutContents(read.page));
  const { base = null, pictures = new Map() } = read;
  const notes = [...(read.notes ?? []), ...changed, ...leftOutNotes(page.leftOut)];
  const promised = formatOfName(name);
  if (promised !== format && promised !== null) {
    const values = { extension: extname(name).slice(1), kind: format.name };
    notes.unshift({ code: "wrong-extension", values });
  }
  return { kind: format.kind, page, base, pictures, notes };
}

/** @throws {Refusal} `empty`, `wrong-kind` naming what it is, and those of the readers */
async function readByContent(bytes: Uint8Array): Promise<ReadSource & { format: Format }> {
  if (bytes.length === 0) throw new Refusal("empty");
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  const start = head.toString("latin1");
  const format = isZip(start) ? packedFormat(bytes) : formatOfStart(start);
  if (format) return { format, ...(await format.source.read(bytes)) };
  refuseForeign(start);
  return readText(bytes);
}

function isZip(start: string): boolean {
  return start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006");
}

function packedFormat(bytes: Uint8Array) {
  const { names } = unpack(bytes, () => false);
  return formatOfParts(names) ?? refusePacked(names);
}

async function readText(bytes: Uint8Array): Promise<ReadSource & { format: Format }> {
  const { text, encoding, lost } = decodePage(bytes);
  const notes: Note[] =
    lost > 0 ? [{ code: "lost-characters", values: { count: String(lost), encoding } }] : [];
  const format = formatOfText(text);
  const read = await format.source.readText(text);
  return { format, ...read, notes: [...notes, ...(read.notes ?? [])] };
}

function hasContent(block: SourcePage["blocks"][number]): boolean {
  return block.kind !== "text" || block.text.trim() !== "";
}
