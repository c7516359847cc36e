/** A text as a YAML value that nothing in it can spoil: in quotes that the text does not hold itself. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** What an author may have meant by a value whose quotes YAML cannot read. */
export interface Meant {
  /** The likelier reading. */
  text: string;
  /** The reading in which the outermost quotes are part of the text; null where there is no doubt. */
  other: string | null;
}

/**
 * The text of a value as its author meant it. Quotes around the whole value are those of YAML where the value
 * begins with a quote and ends with it; one that is never closed is meant to be closed at the end.
 */
export function meantBy(value: string): Meant {
  const quote = value[0];
  if (quote !== '"' && quote !== "'") return { text: value, other: null };
  const inner = value.slice(1);
  if (!inner.includes(quote)) return { text: inner || value, other: null };
  if (!inner.endsWith(quote)) return { text: value, other: null };
  return { text: inner.slice(0, -1), other: value };
}
