/** A Markdown table that can be read as it stands: columns as wide as they need, words left, figures right. */
export function markdownTable(heads: readonly string[], rows: readonly string[][]): string {
  const all = [heads, ...rows];
  const columns = heads.map((_, column) => all.map((row) => row[column] ?? ""));
  const widths = columns.map((cells) => Math.max(3, ...cells.map(widthOf)));
  const areFigures = columns.map((cells) => cells.slice(1).some((cell) => /^[\d.,]+$/.test(cell)));
  const lines = all.map((row) =>
    heads.map((_, column) => {
      const cell = row[column] ?? "";
      const blanks = " ".repeat((widths[column] ?? 0) - widthOf(cell));
      return areFigures[column] ? blanks + cell : cell + blanks;
    }),
  );
  const rule = widths.map((width, column) =>
    areFigures[column] ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  const [head = [], ...body] = lines;
  return [head, rule, ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Columns of a terminal: characters of Chinese take two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (/[\u2e80-\uffef]/.test(one) ? 2 : 1), 0);
}

export function megabytes(bytes: number): string {
  return thousands(Math.round(bytes / 1e6));
}

export function thousands(number: number): string {
  return number.toLocaleString("en");
}

/** To a hundredth where that is much. */
export function inSeconds(seconds: number): string {
  return seconds.toFixed(seconds < 10 ? 2 : 1);
}
