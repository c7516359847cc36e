/**
 * How much one text may hold: the same on every machine, so that no text is refused on a busy one that is taken on
 * another. Far above what the longest laws and reports hold; at each limit a text takes about two seconds.
 */
export const textBounds = {
  /** Lines, blank ones included. */
  lines: 80_000,
  /** Quotations and lists inside one another. */
  depth: 50,
  /** Elements of HTML inside one another, those left aside that end by themselves. */
  elements: 200,
  /** Cells of all tables, each row as wide as the widest of its table. */
  cells: 30_000,
  /** Cells of one row. */
  columns: 200,
  /** Opening and closing tags of HTML. */
  tags: 60_000,
  /** Tags, each counted once for every `<b>`, `<font>` … that is open there: a parser opens them again in each block. */
  reopened: 500_000,
  /** Lines that may define a footnote or the address of a link: `[1]: …`. */
  definitions: 1000,
  /** Links and pictures. */
  links: 20_000,
  /**
   * Steps of the parser beyond those that every character takes: signs that might be markup and are not are gone over
   * again and again (`[a](` thirty thousand times in one paragraph: 10⁸). No text of an office takes a hundredth.
   */
  steps: 20_000_000,
} as const;
