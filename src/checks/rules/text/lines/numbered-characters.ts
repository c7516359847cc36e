import type { NumberedLine } from "../../numbered-lines.ts";

const reference = /&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi;

/** Lines in which characters written by their number (`&#x202E;`, `&#0;`) stand as themselves, as a page has them. */
export function* withNumberedCharacters(lines: Iterable<NumberedLine>): Generator<NumberedLine> {
  for (const { text, line } of lines) {
    yield { text: text.includes("&#") ? text.replace(reference, characterOf) : text, line };
  }
}

function characterOf(written: string, hexadecimal?: string, decimal?: string): string {
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}
