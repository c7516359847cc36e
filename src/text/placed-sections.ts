import type { TextSection } from "./text.ts";

/**
 * How the JSON beside a document tells its text (docs/data.md). 1 (Gongkai 0.1.0): blocks are texts; 2: they are places
 * in the plain text beside it.
 */
export const dataFormat = 2;

/** Where a block stands in the plain text: its first byte and how many it has, in UTF-8. Places follow one another. */
export type Place = readonly [start: number, bytes: number];

/** A section whose blocks stand in the plain text; one that cannot stand there as it is, is told itself. */
export interface PlacedSection extends Pick<TextSection, "id" | "rows"> {
  /** Its title, which stands on a line of its own; empty before the first heading. */
  heading?: string | undefined;
  /** Its title, where that is the beginning of its first block. */
  title?: string | undefined;
  blocks: (Place | string)[];
}

/**
 * The sections as the text pipeline has made them, from a document's JSON and plain text. Runs in browsers too.
 * @param text the bytes of the `.txt` beside the JSON
 * @throws {RangeError} where a block stands beyond the text or over another: the two files are not of one document
 * @throws {TypeError} where a block does not begin and end between characters
 */
export function readSections(sections: readonly PlacedSection[], text: Uint8Array): TextSection[] {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let read = 0;
  const blockAt = (block: Place | string): string => {
    if (typeof block === "string") return block;
    const [start, bytes] = block;
    const end = start + bytes;
    // Where no two stand in one place, all together are no larger than the file.
    if (start < read || end > text.length) throw new RangeError("A block stands elsewhere.");
    read = end;
    return decoder.decode(text.subarray(start, end));
  };
  return sections.map(({ id, heading, title, blocks, rows }) => ({
    id,
    title: title ?? heading ?? "",
    titleInText: title !== undefined,
    blocks: blocks.map(blockAt),
    ...(rows && { rows }),
  }));
}
