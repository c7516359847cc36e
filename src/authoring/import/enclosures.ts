import { basename, extname } from "node:path";
import { nameFault } from "../../attachments/name-fault.ts";
import type { Note } from "../../formats/blocks/note.ts";
import { LocalFiles } from "./local-file.ts";
import type { Resolve } from "./markdown/links.ts";
import type { ReadPage } from "./read-page.ts";
import { foldedName, safeName } from "./safe-name.ts";

/** A file to be laid into the folder beside the document. */
export interface Enclosure {
  /** File name, safe on every system. */
  name: string;
  /** Absolute path of the file, or what the source held. */
  content: string | Uint8Array;
}

export interface Enclosures {
  files: Enclosure[];
  /** Leads the text's links to the files, the web, or nowhere. */
  resolve: Resolve;
  notes: Note[];
}

/**
 * Finds the attachments and pictures of a page: those inside the file, and local files in the page's folder.
 * Nothing is fetched from the web.
 * @param folder name of the folder beside the document
 */
export async function findEnclosures(
  source: string,
  { addresses, pictures, base }: ReadPage,
  folder: string,
): Promise<Enclosures> {
  const targets = new Map<string, string | null>();
  const byContent = new Map<string | Uint8Array, Enclosure>();
  const names = new Set<string>();
  const local = new LocalFiles(source);
  const notes: Note[] = [];
  for (const { address, isPicture } of addresses) {
    const picture = pictures.get(address);
    const file = picture ? null : await local.find(address);
    if (file && !file.isExact)
      notes.push({ code: "name-differs", values: { found: address, wanted: basename(file.path) } });
    const content = picture ?? file?.path ?? null;
    const written = typeof content === "string" ? content : address;
    if (content && nameFault(written) === null) {
      const known = byContent.get(content) ?? { name: freeName(written, names), content };
      byContent.set(content, known);
      targets.set(address, `${folder}/${known.name}`);
    } else {
      const target = content ? null : webAddress(address, base);
      targets.set(address, target);
      if (target === null) notes.push(noteOn(address, content !== null, isPicture));
    }
  }
  return {
    files: [...byContent.values()],
    resolve: (address) => targets.get(address) ?? null,
    notes,
  };
}

function webAddress(address: string, base: string | null): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  const url = base ? URL.parse(address, base) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

function noteOn(found: string, exists: boolean, isPicture: boolean): Note {
  const code = exists ? "file-refused" : isPicture ? "picture-missing" : "dead-link";
  return { code, values: { found } };
}

/** The file's own name without what systems forbid, and not too long for any; a second one of a name gets a number. */
function freeName(path: string, taken: Set<string>): string {
  const extension = extname(path);
  const name = safeName(basename(path, extension), extension);
  const stem = basename(name, extension);
  let free = name;
  for (let count = 2; taken.has(foldedName(free)); count += 1)
    free = `${stem}-${count}${extension}`;
  taken.add(foldedName(free));
  return free;
}
