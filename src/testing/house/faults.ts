import { posix } from "node:path";
import type { Import } from "./imports.ts";

/**
 * What is wrong with the house: imports upwards, files and folders that form circles (two that import each other among
 * them), folders with too many files, folders that are no room.
 * @param rooms from the ground up
 * @returns sentences for developers; none: all is well
 */
export function houseFaults(
  files: readonly string[],
  imports: readonly Import[],
  { rooms, mostFiles }: { rooms: readonly string[]; mostFiles: number },
): string[] {
  return [
    ...unknownRooms(files, rooms),
    ...upwards(imports, rooms),
    ...circles(imports).map((circle) => `files in a circle: ${circle.join(" → ")}`),
    ...circles(betweenFolders(imports)).map(
      (circle) => `folders in a circle: ${told(circle, imports)}`,
    ),
    ...crowded(files, mostFiles),
  ];
}

function unknownRooms(files: readonly string[], rooms: readonly string[]): string[] {
  const found = new Set(files.filter((file) => file.includes("/")).map(roomOf));
  return [
    ...[...found].filter((room) => !rooms.includes(room)).map((room) => `no room: ${room}`),
    ...rooms.filter((room) => !found.has(room)).map((room) => `an empty room: ${room}`),
  ];
}

function upwards(imports: readonly Import[], rooms: readonly string[]): string[] {
  return imports
    .filter(({ from, to }) => from.includes("/") && to.includes("/"))
    .filter(({ from, to }) => rooms.indexOf(roomOf(from)) < rooms.indexOf(roomOf(to)))
    .map(({ from, to }) => `upwards: ${from} imports ${to}`);
}

function crowded(files: readonly string[], mostFiles: number): string[] {
  const counts = Map.groupBy(files, (file) => posix.dirname(file));
  return [...counts]
    .filter(([, { length }]) => length > mostFiles)
    .map(([folder, { length }]) => `${folder} has ${length} files; at most ${mostFiles}`);
}

function betweenFolders(imports: readonly Import[]): Import[] {
  return imports
    .map(({ from, to }) => ({ from: posix.dirname(from), to: posix.dirname(to) }))
    .filter(({ from, to }) => from !== to);
}

/** A circle of folders with one import for each of its steps. */
function told(circle: readonly string[], imports: readonly Import[]): string {
  const steps = circle.slice(1).map((folder, at) => {
    const example = imports.find(
      ({ from, to }) => posix.dirname(from) === circle[at] && posix.dirname(to) === folder,
    );
    return `${example?.from} imports ${example?.to}`;
  });
  return steps.join("; ");
}

/** One circle for each place where there is one: names in order, the first again at the end. */
function circles(imports: readonly Import[]): string[][] {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    targets.set(from, (targets.get(from) ?? new Set()).add(to));
  }
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (name: string, way: string[]) => {
    const seen = way.indexOf(name);
    if (seen >= 0) {
      found.push([...way.slice(seen), name]);
      return;
    }
    if (done.has(name)) return;
    for (const next of targets.get(name) ?? []) visit(next, [...way, name]);
    done.add(name);
  };
  for (const name of targets.keys()) visit(name, []);
  return found;
}

function roomOf(file: string): string {
  return file.split("/")[0] ?? "";
}
