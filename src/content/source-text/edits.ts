/** A stretch of a file to be written otherwise; offsets in UTF-16 units. */
export interface Edit {
  start: number;
  end: number;
  /** Line of the file, 1-based. */
  line: number;
  /** Empty where something is put in between. */
  from: string;
  to: string;
}

/**
 * Does what edits say; nothing else changes.
 * @param edits in the order of the text
 * @throws {RangeError} when something else stands where an edit has found what it replaces: nothing is to be lost
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.toReversed().reduce((whole, { start, end, from, to }) => {
    const found = whole.slice(start, end);
    if (found !== from) throw new RangeError(`“${found}” stands where “${from}” was found`);
    return whole.slice(0, start) + to + whole.slice(end);
  }, text);
}
