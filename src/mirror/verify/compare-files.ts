import { createHash } from "node:crypto";
import { manifestLists, unlisted } from "../../portal/addresses/mirror-addresses.ts";
import { zipFolder } from "../../portal/addresses/zip-addresses.ts";
import { byBytes } from "../lists/byte-order.ts";
import type { Problem, Problems } from "./problem.ts";
import { FileError, piecesOf, sizeOf } from "./read-file.ts";
import { type ListEnd, readList } from "./read-list.ts";
import { type Entry, walk } from "./walk.ts";

/** What a list is made with. */
export type Algorithm = keyof typeof manifestLists;

/** What there was to compare. */
export interface Compared {
  /** Of the list; null: it was not read to its end. */
  list: ListEnd | null;
  /** Files that are as the list says, and bytes of all that are listed and there. */
  files: number;
  bytes: number;
  /** Bytes of the largest of these. */
  largest: number;
  /** Put there by the system. */
  ofSystem: number;
  /** Paths of files in the folder of ZIPs, which have a list of their own. */
  zips: Set<string>;
}

/** A problem with what the files are, from which two of them may become one. */
type HashedProblem = Problem & { wanted?: string; found?: string };

/**
 * Compares a folder with its list, line by line and file by file as they come: neither is held.
 * @param largest bytes that no listed file can exceed
 */
export function compareFiles(
  folder: string,
  algorithm: Algorithm,
  largest: number,
  problems: Problems,
): Compared {
  const name = manifestLists[algorithm];
  const counts = { files: 0, bytes: 0, largest: 0, ofSystem: 0 };
  const compared: Compared = { list: null, ...counts, zips: new Set() };
  const entries = walk(folder);
  let entry = entries.next();
  const hashed = (path: string) => hashOf(`${folder}/${path}`, algorithm, largest);

  /** Passes over what stands before a path and is not listed. */
  const passTo = (path: string | null) => {
    while (!entry.done && (path === null || byBytes(entry.value.path, path) < 0)) {
      tellUnlisted(entry.value);
      entry = entries.next();
    }
  };
  const tellUnlisted = ({ path, kind }: Entry) => {
    if (kind === "system") compared.ofSystem++;
    else if (kind === "other") problems.add({ kind: "not-a-file", path });
    else if (path.startsWith(zipFolder)) compared.zips.add(path);
    else if (!unlisted.includes(path)) problems.add({ kind: "extra", path });
  };
  const compare = (path: string, wanted: string) => {
    try {
      const size = sizeOf(`${folder}/${path}`);
      compared.bytes += size;
      compared.largest = Math.max(compared.largest, size);
      const found = hashed(path);
      if (found === wanted) compared.files++;
      else problems.add({ kind: size === 0 ? "empty" : "changed", path, ...{ wanted, found } });
    } catch (error) {
      problems.add(faultOf(error, path));
    }
  };

  try {
    const lines = readList(folder, name, problems);
    let line = lines.next();
    for (; !line.done; line = lines.next()) {
      const { path, hash } = line.value;
      passTo(path);
      if (!entry.done && entry.value.path === path) {
        compare(path, hash);
        entry = entries.next();
      } else problems.add({ kind: "missing", path, ...{ wanted: hash } });
    }
    compared.list = line.value;
    passTo(null);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    problems.add({ kind: error.code === "too-large" ? "list-size" : "no-list", path: name });
  }
  matchRenamed(problems, hashed);
  matchSwapped(problems);
  return compared;
}

/** A missing file whose content an extra one has. */
function matchRenamed(problems: Problems, hashed: (path: string) => string | null): void {
  const missing: HashedProblem[] = problems.take("missing");
  const extra = problems.take("extra");
  const byHash = new Map<string, HashedProblem[]>();
  for (const one of missing) {
    const alike = byHash.get(one.wanted ?? "");
    if (alike) alike.push(one);
    else byHash.set(one.wanted ?? "", [one]);
  }
  const renamed = new Set<Problem>();
  for (const problem of extra) {
    const hash = missing.length > 0 ? hashIfReadable(problem.path, hashed) : null;
    const from = byHash.get(hash ?? "")?.shift();
    if (!from) {
      problems.add(problem);
      continue;
    }
    renamed.add(from);
    problems.add({ kind: "renamed", path: from.path, to: problem.path });
  }
  for (const one of missing) if (!renamed.has(one)) problems.add(one);
}

/** Two files each of which has the content of the other. */
function matchSwapped(problems: Problems): void {
  const changed: HashedProblem[] = problems.take("changed");
  const open = new Map<string, HashedProblem>();
  const swapped = new Map<Problem, Problem>();
  for (const one of changed) {
    const other = open.get(`${one.found} ${one.wanted}`);
    if (other) swapped.set(other, one).set(one, other);
    else open.set(`${one.wanted} ${one.found}`, one);
  }
  for (const one of changed) {
    const other = swapped.get(one);
    if (!other) problems.add(one);
    else if (byBytes(one.path, other.path) < 0) {
      problems.add({ kind: "swapped", path: one.path, to: other.path });
    }
  }
}

function hashIfReadable(path: string, hashed: (path: string) => string | null): string | null {
  try {
    return hashed(path);
  } catch {
    return null;
  }
}

/** Null for a file that is larger than all files together: it is not read. */
function hashOf(path: string, algorithm: Algorithm, largest: number): string | null {
  if (sizeOf(path) > largest) return null;
  const hash = createHash(algorithm);
  for (const piece of piecesOf(path)) hash.update(piece);
  return hash.digest("hex");
}

function faultOf(error: unknown, path: string): Problem {
  if (!(error instanceof FileError)) throw error;
  if (error.code === "not-a-file") return { kind: "not-a-file", path };
  return { kind: "unreadable", path, values: { code: error.code } };
}
