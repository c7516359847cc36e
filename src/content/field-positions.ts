import type { Position } from "./yaml.ts";

/**
 * Where the fields of a document stand in its file, put together in one string: hardly one of the positions is ever
 * asked for, and as objects those of 10,000 documents would be most of what a build reads.
 */
export type FieldPositions = string;

/** @param positions of keys and list entries by their path: `withdrawal`, `withdrawal.on`, `attachments.0.path` */
export function fieldPositions(positions: Record<string, Position>): FieldPositions {
  return Object.entries(positions)
    .map(([path, { line, column }]) =>
      // No field of the schema is named so: nobody asks for it.
      /[\t\n]/.test(path) ? "" : `\n${path}\t${line}:${column}`,
    )
    .join("");
}

/** Where a field or list entry stands, or the nearest one above it; null where neither is written. */
export function positionIn(positions: FieldPositions, path: string): Position | null {
  const name = `\n${path}\t`;
  const start = positions.indexOf(name);
  if (start === -1) {
    const above = path.lastIndexOf(".");
    return above === -1 ? null : positionIn(positions, path.slice(0, above));
  }
  const [, line, column] = /^(\d+):(\d+)/.exec(positions.slice(start + name.length)) ?? [];
  return { line: Number(line), column: Number(column) };
}
