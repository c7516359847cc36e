import { closeSync, openSync, readSync } from "node:fs";
import { documents, inDocumentFolder } from "../../portal/addresses/document-addresses.ts";
import { addresses } from "../../portal/addresses/portal-addresses.ts";
import { beforePath } from "../lists/list-line.ts";

/** A stretch of a list, in bytes. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * Where the lines of each document stand in the lists of an output, and of what all pages need: styles and scripts, the icon.
 * A list of half a million lines is read once, and no line of it is held. Both lists have the same lines but for the hashes,
 * which are equally long, so that a stretch of one is that of the other.
 */
export class ListLines {
  readonly #bySlug = new Map<string, Stretch>();
  readonly #shared: Stretch[] = [];

  /**
   * @param list path of a sorted list
   * @param shared paths of further files that all pages need
   */
  constructor(list: string, shared: ReadonlySet<string>) {
    const { assets } = addresses;
    for (const { path, start, end } of placesOf(list)) {
      const folder = path.startsWith(documents) ? inDocumentFolder(path) : null;
      if (folder) {
        const known = this.#bySlug.get(folder.slug);
        if (known) known.end = end;
        else this.#bySlug.set(folder.slug, { start, end });
      } else if (path.startsWith(assets) || shared.has(path)) this.#shared.push({ start, end });
    }
  }

  /**
   * The lines of some documents and of what all pages need, in the order of the list.
   * @param slugs those without files are passed over
   */
  *of(list: string, slugs: Iterable<string>): Generator<string> {
    const wanted = [...slugs].flatMap((slug) => this.#bySlug.get(slug) ?? []);
    const stretches = [...wanted, ...this.#shared].sort((one, other) => one.start - other.start);
    const file = openSync(list, "r");
    try {
      for (const { start, end } of stretches) {
        const bytes = Buffer.alloc(end - start);
        readSync(file, bytes, 0, bytes.length, start);
        for (const line of bytes.toString().split("\n")) if (line !== "") yield line;
      }
    } finally {
      closeSync(file);
    }
  }
}

/** What each line of a list says, one at a time. */
export function* linesOfList(list: string): Generator<{ path: string; sha256: string }> {
  for (const { path, sha256 } of placesOf(list)) yield { path, sha256 };
}

/** The path and the hash of each line, and where the line stands. */
function* placesOf(list: string): Generator<Stretch & { path: string; sha256: string }> {
  const file = openSync(list, "r");
  const buffer = Buffer.allocUnsafe(1 << 20);
  try {
    for (let [rest, base] = [0, 0]; ; ) {
      const read = readSync(file, buffer, rest, buffer.length - rest, null);
      if (read === 0) return;
      const filled = rest + read;
      let start = 0;
      for (let end = buffer.indexOf(0x0a); end !== -1 && end < filled; ) {
        const path = buffer.toString("utf8", start + beforePath, end);
        const sha256 = buffer.toString("latin1", start, start + beforePath - 2);
        yield { path, sha256, start: base + start, end: base + end + 1 };
        start = end + 1;
        end = buffer.indexOf(0x0a, start);
      }
      rest = filled - start;
      base += start;
      buffer.copyWithin(0, start, filled);
    }
  } finally {
    closeSync(file);
  }
}
