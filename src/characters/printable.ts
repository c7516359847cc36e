/** What a terminal obeys instead of showing it: control characters, and those that turn the direction of a line. */
const obeyed = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A line as it may be written to a terminal: what content, file names or ledgers put into it can neither colour it nor
 * hide or forge another.
 * @returns without line breaks: they are of the same kind
 */
export function printable(line: string): string {
  return line.replace(obeyed, "�");
}
