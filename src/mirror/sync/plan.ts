import { byBytes } from "../lists/byte-order.ts";
import type { Listed } from "../verify/read-list.ts";
import type { Entry } from "../verify/walk.ts";

/** What a mirror lacks to be what a list says. */
export interface Plan {
  /** Files that are missing or others than they are to be. */
  put: Listed[];
  /** Those of them that should have been there already: damage, not change. */
  damaged: string[];
  /** Files of the last state that the next one has not. */
  remove: Listed[];
  /** What is no file of the portal: it is left as it is. */
  foreign: Foreign[];
  kept: { files: number; bytes: number };
}

/** What stands in a mirror and is no file of the portal. */
export type Foreign = Pick<Entry, "path" | "kind">;

/** What is compared; all but `sizeIfSame` in the order of the bytes of paths. */
export interface Compared {
  listed: Iterable<Listed>;
  /** The list of the state that the mirror holds. */
  former: Iterable<Listed>;
  /** What stands in the mirror, without what lists do not name. */
  entries: Iterable<Entry>;
  /** Size of a file of the mirror; null when its content is another. */
  sizeIfSame: (listed: Listed) => number | null;
  /** After each file: others get their turn, and who waits is told. */
  step: () => Promise<void>;
}

/** Goes through three lists at once, none of which is held. */
export async function planned({
  listed,
  former,
  entries,
  sizeIfSame,
  step,
}: Compared): Promise<Plan> {
  const plan: Plan = {
    put: [],
    damaged: [],
    remove: [],
    foreign: [],
    kept: { files: 0, bytes: 0 },
  };
  const formerAt = cursor(former);
  const entryAt = cursor(entries);

  const passTo = (path: string | null) => {
    for (let entry = entryAt.before(path); entry; entry = entryAt.before(path)) {
      const { kind } = entry;
      const former = formerAt.at(entry.path);
      if (former && kind === "file") plan.remove.push(former);
      else plan.foreign.push({ path: entry.path, kind });
    }
  };
  for (const one of listed) {
    await step();
    passTo(one.path);
    const entry = entryAt.at(one.path);
    const wasThere = formerAt.at(one.path)?.hash === one.hash;
    if (entry?.kind === "other") {
      plan.foreign.push({ path: one.path, kind: "other" });
      continue;
    }
    const size = entry ? sizeIfSame(one) : null;
    if (size !== null) {
      plan.kept.files++;
      plan.kept.bytes += size;
      continue;
    }
    plan.put.push(one);
    if (wasThere) plan.damaged.push(one.path);
  }
  passTo(null);
  return plan;
}

/** A sorted list that is asked for paths in their order. */
function cursor<One extends { path: string }>(list: Iterable<One>) {
  const rest = list[Symbol.iterator]();
  let next = rest.next();
  const take = (): One => {
    const { value } = next as IteratorYieldResult<One>;
    next = rest.next();
    return value;
  };
  return {
    /** The next one that stands before a path; null: none. @param path null: at the end */
    before: (path: string | null): One | null =>
      !next.done && (path === null || byBytes(next.value.path, path) < 0) ? take() : null,
    /** What stands there; what is before it is passed over. */
    at: (path: string): One | null => {
      while (!next.done && byBytes(next.value.path, path) < 0) take();
      return !next.done && next.value.path === path ? take() : null;
    },
  };
}

/** What has to go before a file can be put in its place, and what cannot go, since it is not the portal's. */
export function inTheWay({ put, remove, foreign }: Pick<Plan, "put" | "remove" | "foreign">): {
  first: string[];
  blocking: string[];
} {
  const files = new Set(put.map(({ path }) => path));
  const folders = new Set(put.flatMap(({ path }) => foldersOf(path)));
  const stands = (path: string) =>
    folders.has(path) || files.has(path) || foldersOf(path).some((folder) => files.has(folder));
  return {
    first: remove.map(({ path }) => path).filter(stands),
    blocking: foreign.map(({ path }) => path).filter(stands),
  };
}

function foldersOf(path: string): string[] {
  const names = path.split("/");
  return names.slice(1).map((_, at) => names.slice(0, at + 1).join("/"));
}
