import type { Place, PlacedSection } from "./placed-sections.ts";
import type { RenderedText, TextSection } from "./text.ts";

/** A text as it is written, with where its sections stand in it. */
export interface LaidOutText {
  text: string;
  sections: PlacedSection[];
}

/**
 * The document as plain text: headings on lines of their own, a blank line between blocks, the
 * cells of a table row on one line with tabs between them. Ends with a line end, unless empty.
 */
export function plainText(text: Pick<RenderedText, "sections">): string {
  return layOut(text.sections).text;
}

/**
 * Lays a text out as `plainText` does.
 * @param head what stands before it in the file; places are counted from its beginning
 */
export function layOut(sections: readonly TextSection[], head = ""): LaidOutText {
  const writer = new PlacingWriter(head);
  const placed = sections.map((section) => laidOut(section, writer));
  return { text: writer.text(), sections: placed };
}

function laidOut(section: TextSection, writer: PlacingWriter): PlacedSection {
  const { id, title, titleInText, blocks, rows } = section;
  if (title !== "" && !titleInText) writer.write("\n\n", title);
  const cellsOf = new Map(rows);
  const places: (Place | string)[] = [];
  let inTable = false;
  for (let index = 0; index < blocks.length; ) {
    const cells = cellsOf.get(index);
    const here = blocks.slice(index, index + (cells ?? 1));
    let before = inTable && cells !== undefined ? "\n" : "\n\n";
    for (const block of here) {
      const written = cells === undefined ? block : block.replaceAll("\n", " ");
      const place = writer.write(before, written);
      // A line break in a cell, half a surrogate pair: what a file of lines cannot hold is told as it is.
      places.push(written === block && block.isWellFormed() ? place : block);
      before = "\t";
    }
    inTable = cells !== undefined;
    index += here.length;
  }
  const named = titleInText ? { title } : { heading: title };
  return { id, ...named, blocks: places, ...(rows && { rows }) };
}

/** Puts pieces one behind the other and knows at which byte of the file (UTF-8) each stands. */
class PlacingWriter {
  #text = "";
  #end: number;

  constructor(head: string) {
    this.#end = Buffer.byteLength(head);
  }

  /** @param before what divides the piece from the one before it; nothing does where it is the first */
  write(before: string, piece: string): Place {
    const divider = this.#text === "" ? "" : before;
    const start = this.#end + divider.length;
    const length = Buffer.byteLength(piece);
    this.#text += divider + piece;
    this.#end = start + length;
    return [start, length];
  }

  /** All that was written, with a line end, unless it is nothing. */
  text(): string {
    return this.#text === "" ? "" : `${this.#text}\n`;
  }
}
