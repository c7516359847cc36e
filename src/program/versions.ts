import { hash } from "node:crypto";
import { dirname, join, posix } from "node:path";
import { extendedVersions } from "../extensions/extended-versions.ts";
import { extensionsInForce } from "../extensions/in-force.ts";
import { type FileStamp, fileStamp, isSettled } from "../state/file-stamp.ts";
import { KeptMap, saveKept } from "../state/kept-map.ts";
import { isText } from "../state/shape.ts";
import { extendedBy, type Kind, kinds } from "./kinds.ts";
import { programCache } from "./program-cache.ts";
import { modulesFolder, programRoot } from "./program-root.ts";
import { Program } from "./sources/program.ts";
import { programFiles } from "./sources/program-files.ts";

/** Of each kind, and of the whole program. */
export type Versions = Readonly<Record<Kind | "program", string>>;

let running: Versions | undefined;

/**
 * Versions of the program that runs here, as it stood when they were first asked for, with what the project that it
 * works for adds to it.
 */
export function runningVersions(): Versions {
  running ??= versionsOf();
  return extendedVersions(running, extensionsInForce(), extendedBy);
}

/**
 * Versions of the program in a folder, as it stands. Nothing is read where the system says of all files what it said
 * the last time.
 */
export function versionsOf(root = programRoot): Versions {
  const path = join(programCache(root), "versions.map");
  const now = Date.now();
  const files = programFiles(root);
  const lock = installedLock(root);
  const mark = lock && markOf({ ...Object.fromEntries(files), [lock.path]: lock.stamp });
  const known = mark && keptVersions(path, mark);
  if (known) return known;
  const read = readVersions(root);
  const isSure = [...files.values(), ...(lock ? [lock.stamp] : [])].every((s) => isSettled(s, now));
  if (mark && isSure) keep(path, mark, read);
  return read;
}

function readVersions(root: string): Versions {
  const program = new Program(root);
  const versions = Object.entries(kinds).map(([kind, modules]) => [
    kind,
    program.versionOf(modules.map((name) => posix.join(modulesFolder, name))),
  ]);
  return { ...Object.fromEntries(versions), program: program.version };
}

/** What npm writes beside the packages whenever it has installed some. */
function installedLock(root: string): { path: string; stamp: FileStamp } | null {
  for (let folder = root; ; folder = dirname(folder)) {
    const path = join(folder, "node_modules", ".package-lock.json");
    const stamp = fileStamp(folder, "node_modules/.package-lock.json");
    if (stamp) return { path, stamp };
    if (folder === dirname(folder)) return null;
  }
}

function markOf(files: Readonly<Record<string, FileStamp>>): string {
  const stamps = Object.entries(files).map(([name, { size, mtimeMs, ctimeMs }]) =>
    [name, size, mtimeMs, ctimeMs].join(),
  );
  return hash("sha256", [process.version, ...stamps].join("\n"));
}

const names = [...(Object.keys(kinds) as Kind[]), "program"] as const;
const isVersion = (value: unknown) => isText(value) && /^[0-9a-f]{16}$/.test(value);

function keptVersions(path: string, mark: string): Versions | null {
  // Whatever stands there, it is made again in a moment.
  const kept = KeptMap.load<string>(path, mark, { accepts: isVersion, note: () => {} });
  const versions = names.map((name) => [name, kept.get(name)]);
  return versions.every(([, version]) => version) ? Object.fromEntries(versions) : null;
}

function keep(path: string, mark: string, versions: Versions): void {
  try {
    saveKept(
      path,
      mark,
      names.map((name) => [name, "", versions[name]]),
    );
  } catch {
    // The program may be installed where nobody may write: it costs time only.
  }
}
