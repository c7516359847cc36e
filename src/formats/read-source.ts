import { extname } from "node:path";
import type { Note } from "./blocks/note.ts";
import { inOrdinaryCharacters } from "./blocks/ordinary.ts";
import type { SourcePage } from "./blocks/source-page.ts";
import { assertBounded } from "./bounded-page.ts";
import { isHtml, type Kind, kindNames, kindOfBytes, kindOfName } from "./bounds/kind.ts";
import { limits, tooMany } from "./bounds/limits.ts";
import { Refusal } from "./bounds/refusal.ts";
import { readDocx } from "./docx/read-docx.ts";
import { decodePage } from "./encoding/decode-page.ts";
import { readHtml } from "./html/read-html.ts";
import { withoutContents } from "./left-out/contents.ts";
import { leftOutNotes } from "./left-out/notes.ts";
import { readPlainText } from "./read-plain-text.ts";

/** A source as read, before anything is looked for in it. */
export interface Source {
  kind: Kind;
  page: SourcePage;
  /** Address it was saved from; null: not known. */
  base: string | null;
  /** Pictures inside the file, by the `src` of their blocks. */
  pictures: Map<string, Uint8Array>;
  notes: Note[];
}

/**
 * Reads a saved page of any kind; the kind is told by the content.
 * @param name of the file, for what its extension promises
 * @throws {Refusal}
 */
export async function readSource(bytes: Uint8Array, name: string): Promise<Source> {
  const read = await readByContent(bytes);
  assertBounded(read.page);
  if (!read.page.blocks.some(hasContent)) throw new Refusal("no-text");
  const { page, notes } = inOrdinaryCharacters(withoutContents(read.page));
  const source = { ...read, page, notes: [...read.notes, ...notes, ...leftOutNotes(page.leftOut)] };
  const promised = kindOfName(name);
  const isPromised = promised === source.kind || promised === null;
  if (!isPromised) {
    const values = { extension: extname(name).slice(1), kind: kindNames[source.kind] };
    source.notes.unshift({ code: "wrong-extension", values });
  }
  return source;
}

async function readByContent(bytes: Uint8Array): Promise<Source> {
  const nothing = { base: null, pictures: new Map<string, Uint8Array>(), notes: [] as Note[] };
  const packed = kindOfBytes(bytes);
  if (packed === "zip") return { kind: "docx", ...nothing, ...readDocx(bytes) };
  if (packed === "pdf") {
    // pdf.js takes a fifth of a second to load, which pages of other kinds need not pay.
    const { readPdf } = await import("./pdf/read-pdf.ts");
    return { kind: "pdf", ...nothing, ...(await readPdf(bytes)) };
  }
  const { text, encoding, lost } = decodePage(bytes);
  const notes: Note[] =
    lost > 0 ? [{ code: "lost-characters", values: { count: String(lost), encoding } }] : [];
  if (isHtml(text)) {
    const html = readHtml(text);
    return { kind: "html", ...nothing, ...html, notes: [...notes, ...html.notes] };
  }
  if (text.length > limits.characters) throw tooMany("characters");
  return { kind: "text", ...nothing, page: readPlainText(text), notes };
}

function hasContent(block: SourcePage["blocks"][number]): boolean {
  return block.kind !== "text" || block.text.trim() !== "";
}
