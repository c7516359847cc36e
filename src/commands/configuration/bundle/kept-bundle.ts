import { hash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import type { ExtensionsSource } from "../../../extensions/extensions.ts";
import { programRoot } from "../../../program/program-root.ts";
import { runningVersions } from "../../../program/versions.ts";
import { type FileStamp, isSettled, isStamp, sameStamp } from "../../../state/file-stamp.ts";
import { isListOf, isSha256, isShape, isText } from "../../../state/shape.ts";
import { writeWhole } from "../../../state/write-whole.ts";
import type { Bundle } from "./bundle.ts";
import { withProject } from "./own-place.ts";
import { withRunningProgram } from "./program-modules.ts";

/** What is known of a bundle that was made. */
interface Made {
  /** Of what makes bundles, and where it stands: a bundle imports it. */
  program: string;
  /** Name of the bundle's file, which tells what is in it. */
  name: string;
  sha256: string;
  hash: string;
  files: MadeOf[];
}

/** A file that it was made of, as it was then. */
interface MadeOf {
  path: string;
  /** Null: it had just changed, and could do so again without a sign. */
  stamp: FileStamp | null;
  sha256: string;
}

/** A bundle that lies in its place, and the files that it was made of. */
export interface KeptBundle {
  source: ExtensionsSource;
  files: string[];
}

const listName = "made.json";
const week = 7 * 24 * 3_600_000;

/** Puts a bundle in its place. It counts once `settleBundle` is called: before, nobody knows whether it can be run. */
export function placeBundle(folder: string, root: string, bundle: Bundle): KeptBundle {
  const code = withRunningProgram(withProject(bundle.code, root));
  const file = join(folder, nameOf(code));
  writeWhole(file, code);
  writeWhole(`${file}.map`, bundle.map);
  return { source: { file, hash: bundle.hash, root }, files: bundle.files };
}

/** Notes of what a bundle was made, so that it is used until something of that changes. */
export function settleBundle(folder: string, { source, files }: KeptBundle, now: number): void {
  const code = readFileSync(source.file);
  note(folder, {
    program: program(),
    name: nameOf(code),
    sha256: hash("sha256", code),
    hash: source.hash,
    files: files.map((path) => madeOf(path, now)),
  });
  removeOld(folder, nameOf(code), now);
}

/** The bundle of a configuration of which nothing has changed; null where it has to be made. */
export function keptBundle(folder: string, root: string, now: number): KeptBundle | null {
  const made = madeIn(folder);
  if (made?.program !== program()) return null;
  const file = join(folder, made.name);
  if (contentHash(file) !== made.sha256) return null;
  const files = made.files.map(({ path, stamp, sha256 }) => {
    const found = stampOf(path);
    const isSame = stamp !== null && found !== null && sameStamp(stamp, found);
    return isSame || contentHash(path) === sha256 ? { isSame } : null;
  });
  if (files.includes(null)) return null;
  if (files.some((one) => !one?.isSame)) {
    // The same in other clothes: fetched again, say. The next time a look at them is enough.
    note(folder, { ...made, files: made.files.map(({ path }) => madeOf(path, now)) });
  }
  // What is used is not old.
  for (const one of [file, `${file}.map`]) utimesSync(one, new Date(now), new Date(now));
  const source = { file, hash: made.hash, root };
  return { source, files: made.files.map(({ path }) => path) };
}

function program(): string {
  return `${runningVersions().configurations} ${programRoot}`;
}

function nameOf(code: string | Buffer): string {
  return `${hash("sha256", code).slice(0, 16)}.mjs`;
}

function madeOf(path: string, now: number): MadeOf {
  const stamp = stampOf(path);
  return {
    path,
    stamp: stamp && isSettled(stamp, now) ? stamp : null,
    sha256: contentHash(path) ?? "",
  };
}

function stampOf(path: string): FileStamp | null {
  const { size, mtimeMs, ctimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return size === undefined ? null : { size, mtimeMs: mtimeMs ?? 0, ctimeMs: ctimeMs ?? 0 };
}

function contentHash(path: string): string | null {
  try {
    return hash("sha256", readFileSync(path));
  } catch {
    return null;
  }
}

function note(folder: string, made: Made): void {
  writeWhole(join(folder, listName), JSON.stringify(made));
}

function madeIn(folder: string): Made | null {
  try {
    const made: unknown = JSON.parse(readFileSync(join(folder, listName), "utf8"));
    return isMade(made) ? made : null;
  } catch {
    return null;
  }
}

function isMade(value: unknown): value is Made {
  return (
    isShape(value) &&
    isText(value.program) &&
    isText(value.name) &&
    /^[0-9a-f]{16}\.mjs$/.test(value.name) &&
    isSha256(value.sha256) &&
    isSha256(value.hash) &&
    isListOf(value.files, isMadeOf)
  );
}

function isMadeOf(value: unknown): value is MadeOf {
  return (
    isShape(value) &&
    isText(value.path) &&
    (value.stamp === null || isStamp(value.stamp)) &&
    isText(value.sha256)
  );
}

/** Others may be about to import the one before: it stays for a while. */
function removeOld(folder: string, name: string, now: number): void {
  for (const other of readdirSync(folder)) {
    if (other.startsWith(name) || other === listName) continue;
    const { mtimeMs = now } = statSync(join(folder, other), { throwIfNoEntry: false }) ?? {};
    if (now - mtimeMs > week) rmSync(join(folder, other), { force: true });
  }
}
