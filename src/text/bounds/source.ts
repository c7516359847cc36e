import { TextError } from "../limits.ts";
import { textBounds } from "./bounds.ts";

/**
 * Refuses a body that would take the parser minutes or overflow its stack, before anything is parsed: each line is
 * looked at once.
 * @throws {TextError} `too-many-lines`, `too-deep`, `too-many-columns`, `too-many-cells`, `too-many-definitions`, with the line where it is known
 */
export function assertBounded(body: string): void {
  const lines = body.split("\n");
  if (lines.length > textBounds.lines) {
    throw new TextError("too-many-lines", `${textBounds.lines}`);
  }
  assertShallow(body);
  assertFewCells(lines);
  assertFewDefinitions(lines);
}

const nestedMarkers = new RegExp(
  `^(?:[ \\t]*(?:>[ \\t]|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${textBounds.depth + 1}}`,
  "mu",
);
/** Deeper lists are indented by at least two columns a level. */
const indentedMarker = new RegExp(
  `^[ \\t]{${2 * textBounds.depth},}(?:[-+*]|\\d{1,9}[.)])[ \\t]`,
  "mu",
);

function assertShallow(body: string): void {
  const found = nestedMarkers.exec(body) ?? indentedMarker.exec(body);
  if (found === null) return;
  const line = body.slice(0, found.index).split("\n").length;
  throw new TextError("too-deep", `${textBounds.depth}`, line);
}

const definition = /^[ \t>]{0,200}\[[^[\]]{1,1000}\]:/;

/** Each is compared with each reference. */
function assertFewDefinitions(lines: readonly string[]): void {
  let left: number = textBounds.definitions;
  for (const [index, line] of lines.entries()) {
    if (!definition.test(line)) continue;
    left -= 1;
    if (left < 0) {
      throw new TextError("too-many-definitions", `${textBounds.definitions}`, index + 1);
    }
  }
}

/** Lines between blank lines, from the first with `|` on. */
interface Rows {
  /** 1-based. */
  first: number;
  rows: number;
  columns: number;
  /** Whether a line of dashes makes them a table. */
  isTable: boolean;
}

const lineOfDashes = /^[\s>|:-]*-[\s|:]*$/;

/** Cells are counted as the page will have them: every row as long as the longest. */
function assertFewCells(lines: readonly string[]): void {
  let cells = 0;
  let table: Rows | null = null;
  for (const [index, line] of lines.entries()) {
    const columns = cellsIn(line);
    if (line.trim() === "") table = null;
    else if (columns > 1) table ??= { first: index + 1, rows: 0, columns: 0, isTable: false };
    if (!table) continue;
    const before: number = table.isTable ? table.rows * table.columns : 0;
    table.rows += 1;
    table.columns = Math.max(table.columns, columns);
    table.isTable ||= lineOfDashes.test(line);
    if (!table.isTable) continue;
    cells += table.rows * table.columns - before;
    if (table.columns > textBounds.columns) throw tooMany("columns", table);
    if (cells > textBounds.cells) throw tooMany("cells", table);
  }
}

function tooMany(what: "cells" | "columns", { first }: Rows): TextError {
  return new TextError(`too-many-${what}`, `${textBounds[what]}`, first);
}

/** How many cells a line would be as the row of a table: at least as many as it is. */
function cellsIn(line: string): number {
  let cells = 1;
  for (let at = line.indexOf("|"); at !== -1; at = line.indexOf("|", at + 1)) cells += 1;
  return cells;
}
