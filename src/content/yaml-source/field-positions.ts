import type { Position } from "./yaml.ts";

/**
 * Where the fields of a document stand in its file, put together in one string: hardly one of the positions is ever
 * asked for, and as objects they take as long to read as all else that is kept of a document.
 */
export type FieldPositions = string;

/** @param positions of keys and list entries by their path: `withdrawal`, `withdrawal.on`, `attachments.0.path` */
export function fieldPositions(positions: Record<string, Position>): FieldPositions {
  // No field of the schema is named with a tab or a line break: nobody asks for such a key.
  const known = Object.entries(positions).filter(([path]) => !/[\t\n]/.test(path));
  return known.map(([path, { line, column }]) => `\n${path}\t${line}:${column}`).join("");
}

/** Looked for where it has to stand, and nowhere behind. */
const place = /(\d+):(\d+)/y;

/** Where a field or list entry stands, or the nearest one above it; null where neither is written. */
export function positionIn(positions: FieldPositions, path: string): Position | null {
  const name = `\n${path}\t`;
  const start = positions.indexOf(name);
  if (start === -1) {
    const above = path.lastIndexOf(".");
    return above === -1 ? null : positionIn(positions, path.slice(0, above));
  }
  place.lastIndex = start + name.length;
  const [, line, column] = place.exec(positions) ?? [];
  return line === undefined ? null : { line: Number(line), column: Number(column) };
}
