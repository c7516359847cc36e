import { open, readFile, stat } from "node:fs/promises";
import { unpack } from "../../formats/archive/unpack.ts";
import type { TextPiece } from "../../formats/blocks/text-piece.ts";
import { limits, tooMany } from "../../formats/bounds/limits.ts";
import { Refusal } from "../../formats/bounds/refusal.ts";
import { formatWithPieces } from "../../formats/formats.ts";
import { sniffedBytes } from "../active-content.ts";
import { contentFault } from "../content-fault.ts";
import type { FileKind } from "../kinds.ts";
import { endingOf } from "../name-fault.ts";
import { hasOleMacros, packedFault } from "../packed-fault.ts";
import type { AttachmentFault, AttachmentText } from "./attachment-text.ts";

/** Registers and tables hold more than papers do. */
const mostCharacters = 10 * limits.characters;

/**
 * Reads what text there is in an attachment (CSV, TXT, DOCX, XLSX, PDF with text), and looks whether any file is
 * what its extension says and nothing that runs. Never throws for the content of a file; sizes are bounded, time is
 * the caller's to bound.
 * @param path absolute
 * @param published kinds that may be published in this place
 * @throws what the system says of a file that cannot be read
 */
export async function readAttachmentText(
  path: string,
  published?: readonly FileKind[],
): Promise<AttachmentText> {
  const extension = endingOf(path);
  const head = await readHead(path);
  const read = formatWithPieces(extension)?.pieces;
  const isOle = head[0] === 0xd0 && head[1] === 0xcf;
  const fault = contentFault(extension, head, published);
  const mayBeEncrypted = read !== undefined && isOle;
  if (fault && !mayBeEncrypted) return { text: null, fault };
  const isPacked = head[0] === 0x50 && head[1] === 0x4b;
  if (!read && !isPacked && !isOle) return { text: null, fault: null };
  const { size } = await stat(path);
  if (size > limits.bytes) return fault ? { text: null, fault } : faulty("too-large", `${size}`);
  const bytes = await readFile(path);
  if (mayBeEncrypted && bytes.includes(encrypted)) return faulty("encrypted", "");
  if (fault) return { text: null, fault };
  if (isOle && hasOleMacros(bytes)) return faulty("macros", "_VBA_PROJECT");
  try {
    const inside = isPacked ? packedFault(extension, unpack(bytes, () => false).names) : null;
    if (inside) return { text: null, fault: inside };
    const text = read ? await read(bytes) : null;
    assertBounded(text ?? []);
    return { text, fault: null };
  } catch (error) {
    return error instanceof Refusal ? refused(error) : faulty("damaged", String(error));
  }
}

/** Refuses more text than a paper has: one long text may stand in each of a million cells. */
function assertBounded(pieces: readonly TextPiece[]): void {
  let characters = 0;
  for (const { text } of pieces) {
    characters += text.length;
    if (characters > mostCharacters) throw tooMany("characters");
  }
}

/** Name of the stream that holds an Office file under a password, inside an OLE file. */
const encrypted = Buffer.from("EncryptedPackage", "utf16le");

/** The first bytes of a file, as many as tell what it is. @throws what the system says */
export async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffedBytes), 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refused({ code, values }: Refusal): AttachmentText {
  const found = values.found ?? code;
  if (code === "encrypted" || code === "no-text") return faulty(code, found);
  if (code === "wrong-kind") return faulty("wrong-type", found);
  const isTooMuch = ["too-large", "too-much", "too-much-inside", "too-deep"].includes(code);
  return faulty(isTooMuch ? "too-large" : "damaged", found);
}

function faulty(code: AttachmentFault["code"], found: string): AttachmentText {
  return { text: null, fault: { code, found } };
}
