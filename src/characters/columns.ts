/**
 * Signs that take two columns of a console: Han characters, full-width signs, pictures, and those whose width the
 * font decides (East Asian Ambiguous: dashes, arrows, boxes, blocks), which consoles of a Chinese Windows draw wide.
 */
const wide = /[\u2010-\u27bf\u2e80-\u9fff\uac00-\ud7a3\uf900-\uffef\u{1f300}-\u{3ffff}]/u;

/** Columns that a line takes on a console, at most. */
export function columnsOf(line: string): number {
  return Array.from(line).reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0);
}
