import { isUtf8 } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import { readLines } from "../../formats/plain/text-lines.ts";
import { activeMarkup, markupKinds } from "../markup/active-markup.ts";
import type { MarkupKind } from "../markup/allowed-elements.ts";
import { shownText } from "../markup/shown-text.ts";
import { styleLoad } from "../markup/style-loads.ts";
import { endingOf } from "../name-fault.ts";
import { programOf } from "../program.ts";
import { plainEndings, scriptEndings, staticKinds } from "../static-kinds.ts";
import type { AttachmentFault, AttachmentText } from "./attachment-text.ts";
import { readAttachmentText } from "./read-attachment-text.ts";

/** Bytes of a page, a drawing or a style that is looked through whole; larger ones are not published. */
const largestMarkup = 2_000_000;
/** The same of plain text; scripts are looked at by their beginning. */
const largestPlain = 20_000_000;

/**
 * The same as `readAttachmentText` of a file that is published as it is at the root of the portal, where pages, drawings
 * and plain text of every kind may stand too: of these it tells what a browser might run.
 * @param path absolute
 * @param file its path in the content folder
 * @throws what the system says of a file that cannot be read
 */
export async function readStaticText(path: string, file: string): Promise<AttachmentText> {
  const ending = endingOf(file);
  const kind = Object.hasOwn(markupKinds, ending) ? markupKinds[ending] : undefined;
  if (kind) return readMarkup(path, kind);
  if (ending === "" || plainEndings.has(ending)) return readPlain(path, ending);
  return readAttachmentText(path, staticKinds);
}

async function readMarkup(path: string, kind: MarkupKind): Promise<AttachmentText> {
  const bytes = await readBounded(path, largestMarkup);
  if (!bytes) return faulty("active", `> ${largestMarkup / 1_000_000} MB`);
  const program = programOf(bytes);
  if (program !== null) return faulty("program", program);
  // In another encoding the same bytes may be other signs.
  if (!isUtf8(bytes)) return faulty("active", "不是 UTF-8 编码");
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  const active = activeMarkup(text, kind);
  if (active) return faulty("active", active.found, active.line);
  return { text: shownText(text), fault: null };
}

async function readPlain(path: string, ending: string): Promise<AttachmentText> {
  const bytes = await readBounded(path, largestPlain);
  if (!bytes) return faulty("wrong-type", `> ${largestPlain / 1_000_000} MB`);
  const program = programOf(bytes);
  if (program !== null) return faulty("program", program);
  if (!isUtf8(bytes) || bytes.includes(0)) return faulty("wrong-type", "不是 UTF-8 文字");
  const isScript = scriptEndings.has(ending);
  const text = bytes.toString("utf8").trimStart();
  const tag = (isScript ? /^<[a-z!?/]/i : /<[a-z!?/]/i).test(text);
  if (tag) return faulty("active", "HTML");
  if (ending === "css" && bytes.length > largestMarkup) {
    return faulty("active", `> ${largestMarkup / 1_000_000} MB`);
  }
  const load = ending === "css" ? styleLoad(bytes.toString("utf8")) : null;
  if (load) return faulty("active", load.found, load.line);
  return { text: isScript ? null : readLines(bytes), fault: null };
}

/** Null where it is larger. */
async function readBounded(path: string, most: number): Promise<Buffer | null> {
  const { size } = await stat(path);
  return size > most ? null : readFile(path);
}

function faulty(code: AttachmentFault["code"], found: string, line?: number): AttachmentText {
  return { text: null, fault: { code, found, ...(line !== undefined && { line }) } };
}
