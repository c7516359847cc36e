import type { FileHistory } from "./file-history.ts";
import { addGone, type GoneAddress, goneBy } from "./gone-address.ts";
import { type Change, documentOf, isMarkdownPath, readChanges } from "./read-changes.ts";
import { readVersions } from "./read-versions.ts";
import { glanceAt, type VersionGlance } from "./version-facts.ts";

/** What is known of a folder's files, by path inside it, and since when. */
export interface History {
  keptSince: string | null;
  files: Map<string, Omit<FileHistory, "keptSince">>;
  /** By what tells addresses apart. */
  gone: Map<string, GoneAddress>;
}

export interface LogRange {
  /** Commit up to which all is known; null: nothing is. */
  since: string | null;
  /** The first commit of a shallow clone brings what others have brought before it. */
  isShallow: boolean;
  signal?: AbortSignal;
}

/** A commit that brings more documents than this is an import: it tells nothing of when each was published. */
const mostAtOnce = 20;
/** Changes that are held at once, unless one commit has more. */
const changesAtOnce = 2000;

/**
 * Adds the commits of a folder's log to what is known, the oldest first. Only the main line is followed: what a branch
 * brought counts from the commit that merged it, and what it had and gave up before that was never public.
 * @throws {GitError}
 * @throws the signal's reason, at the next change or version that git tells of
 */
export async function readLog(root: string, range: LogRange, history: History): Promise<void> {
  const { since, signal } = range;
  const line = ["log", "--first-parent", "-m", "--reverse", "--format=%x01%H %cs %P"];
  const commits = [...line, since === null ? "HEAD" : `${since}..HEAD`];
  let changes: Change[] = [];
  let last = "";
  for await (const change of readChanges(root, commits)) {
    signal?.throwIfAborted();
    const { id } = change.commit;
    if (id !== last && changes.length >= changesAtOnce) {
      await takeChanges(root, changes, range, history);
      changes = [];
    }
    last = id;
    changes.push(change);
  }
  await takeChanges(root, changes, range, history);
}

async function takeChanges(
  root: string,
  changes: readonly Change[],
  { isShallow, signal }: LogRange,
  history: History,
): Promise<void> {
  const glances = new Map<string, VersionGlance>();
  for await (const [id, head] of readVersions(root, idsOf(changes.filter(isOfDocument)))) {
    signal?.throwIfAborted();
    glances.set(id, glanceAt(head));
  }
  const decisive = changes.filter((change) => isDecisive(change, glances));
  const heads = new Map<string, string>();
  for await (const [id, head] of readVersions(root, idsOf(decisive))) heads.set(id, head);

  const additions = new Map<string, number>();
  for (const { commit, status, file } of changes) {
    if (status === "A" && isMarkdownPath(file)) {
      additions.set(commit.id, (additions.get(commit.id) ?? 0) + 1);
    }
  }
  const goneOf = Map.groupBy(history.gone.values(), ({ file }) => file);
  for (const change of changes) {
    const { status, was, file, commit } = change;
    if (status === "A") {
      if (!isMarkdownPath(file)) continue;
      const isBeginning = isShallow && commit.isFirst;
      const isAlone = (additions.get(commit.id) ?? 0) <= mostAtOnce && !isBeginning;
      const addedOn = isAlone ? commit.day : null;
      history.files.set(file, { addedOn, came: history.files.size, movedBack: null });
      history.keptSince ??= commit.day;
      continue;
    }
    if (status === "R") follow(was, file, history, goneOf);
    const [from, to] = [change.oldId, change.newId].map((id) => glances.get(id)?.publishedOn);
    if (from && to && to < from) {
      const known = history.files.get(file) ?? { addedOn: null, came: 0, movedBack: null };
      history.files.set(file, { ...known, movedBack: { on: commit.day, from, to } });
    }
    const before = heads.get(change.oldId);
    if (before === undefined || !isDecisive(change, glances)) continue;
    const after = documentOf(file) ? (heads.get(change.newId) ?? null) : null;
    const { id, day } = commit;
    const gone = goneBy({ before, after, was, file, on: day, commit: id });
    addGone(history.gone, gone);
    for (const one of gone) {
      const list = goneOf.get(file);
      if (list) list.push(one);
      else goneOf.set(file, [one]);
    }
  }
}

/** Takes what is known of a file to its new name. */
function follow(was: string, file: string, history: History, goneOf: Map<string, GoneAddress[]>) {
  const known = history.files.get(was);
  if (known) history.files.set(file, known);
  const gone = goneOf.get(was);
  if (!gone || was === file) return;
  for (const one of gone) one.file = file;
  goneOf.delete(was);
  goneOf.set(file, [...(goneOf.get(file) ?? []), ...gone]);
}

/** Whether a change may take an address away. */
function isDecisive(change: Change, glances: ReadonlyMap<string, VersionGlance>): boolean {
  if (change.status === "A" || !documentOf(change.was)) return false;
  const before = glances.get(change.oldId)?.decisive;
  const after = documentOf(change.file) ? glances.get(change.newId)?.decisive : undefined;
  return before !== undefined && before !== after;
}

/** A document moved as it was keeps its addresses, unless to where no documents are. */
function isOfDocument({ status, was, file, oldId, newId }: Change): boolean {
  return status !== "A" && documentOf(was) && (oldId !== newId || !documentOf(file));
}

function idsOf(changes: readonly Change[]): string[] {
  const ids = changes.flatMap(({ oldId, newId }) => [oldId, newId]);
  return [...new Set(ids)].filter((id) => !/^0+$/.test(id));
}
