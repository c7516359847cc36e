import { inflateSync } from "node:zlib";
import { limits, megabytes } from "../bounds/limits.ts";
import { Refusal } from "../bounds/refusal.ts";

/** A dictionary right before its stream is looked for in so many bytes; real ones have some hundred. */
const longestDictionary = 8192;
/** Programs that draw keep a dozen states of the page at most; pdf.js copies one for each that is kept. */
const mostStates = 1000;

const picture = /\/Subtype\s*\/Image\b/;
const font = /\/(?:Length[123]\b|Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)\b)/;
const packed = /\/Filter\s*(?:\[\s*)?((?:\/\w+\s*)+)/;

/**
 * A copy of a PDF as it may be handed to pdf.js, which unpacks whatever a file packs. Streams are unpacked here first,
 * and dropped, to see how large they become. The data of pictures is made unreadable: no text stands in it, and what only
 * says that it is a picture cannot be unpacked as something else.
 * @throws {Refusal} `too-much-inside`, `too-deep`
 */
export function boundedPdf(bytes: Uint8Array): Uint8Array {
  // pdf.js takes the bytes for itself, and refuses a Buffer.
  const copy = new Uint8Array(bytes);
  const file = Buffer.from(copy.buffer);
  let total = 0;
  for (const { dictionary, start } of streamsIn(file)) {
    if (picture.test(dictionary)) {
      file.fill(0, start, Math.min(start + 8, file.length));
      continue;
    }
    const isFont = font.test(dictionary);
    const room = Math.min(
      isFont ? limits.pdfBytes : limits.pdfStreamBytes,
      limits.pdfBytes - total,
    );
    const content = contentOf(file, dictionary, start, room);
    total += content.length;
    if (!isFont && statesIn(content) > mostStates) throw new Refusal("too-deep");
  }
  return copy;
}

interface PdfStream {
  dictionary: string;
  /** Of its data. */
  start: number;
}

function* streamsIn(file: Buffer): Generator<PdfStream> {
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    const before = file.toString("latin1", Math.max(0, at - longestDictionary), at);
    const dictionary = dictionaryAtEnd(before);
    if (dictionary === null) continue;
    const lineEnd = file[at + 6] === 0x0d ? 1 : 0;
    yield { dictionary, start: at + 6 + lineEnd + (file[at + 6 + lineEnd] === 0x0a ? 1 : 0) };
  }
}

/** The dictionary that ends a text; null: none does. */
function dictionaryAtEnd(text: string): string | null {
  const end = text.trimEnd();
  if (!end.endsWith(">>")) return null;
  let depth = 0;
  for (let at = end.length - 2; at >= 0; at -= 1) {
    const sign = end.slice(at, at + 2);
    if (sign === ">>") depth += 1;
    else if (sign === "<<") depth -= 1;
    else continue;
    if (depth === 0) return end.slice(at);
    at -= 1;
  }
  // It begins further up: what can be seen of it must do.
  return end;
}

/** What a stream holds, unpacked as often as it says; data that is no such packing is what pdf.js makes of it. */
function contentOf(file: Buffer, dictionary: string, start: number, room: number): Buffer {
  const filters = packed.exec(dictionary)?.[1]?.match(/\w+/g) ?? [];
  if (filters.length === 0) return plainContent(file, start, room);
  let content: Buffer = file.subarray(start);
  for (const filter of filters) {
    if (filter !== "FlateDecode" && filter !== "Fl") break;
    content = unpacked(content, room);
  }
  return content.buffer === file.buffer ? Buffer.alloc(0) : content;
}

function plainContent(file: Buffer, start: number, room: number): Buffer {
  const end = file.indexOf("endstream", start);
  const content = file.subarray(start, end < 0 ? file.length : end);
  if (content.length > room) throw tooLarge(content.length);
  return content;
}

function unpacked(content: Buffer, room: number): Buffer {
  try {
    return inflateSync(content, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(room);
    return Buffer.alloc(0);
  }
}

function tooLarge(size: number): Refusal {
  return new Refusal("too-much-inside", { found: `> ${megabytes(size)} MB` });
}

/** The most states that a content keeps at once, as far as it does so by the words `q` and `Q`. */
function statesIn(content: Buffer): number {
  let depth = 0;
  let most = 0;
  for (let at = 0; at < content.length; at += 1) {
    const byte = content[at];
    if (byte !== 0x71 && byte !== 0x51) continue;
    if (!isBlank(content[at - 1]) || !isBlank(content[at + 1])) continue;
    depth = byte === 0x71 ? depth + 1 : Math.max(0, depth - 1);
    if (depth > most) most = depth;
  }
  return most;
}

function isBlank(byte: number | undefined): boolean {
  return byte === undefined || byte <= 0x20;
}
