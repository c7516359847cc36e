import { createHash } from "node:crypto";
import { join } from "node:path";
import { type FileStamp, fileStamp, isSettled, sameStamp } from "../../state/file-stamp.ts";
import { hashFile } from "../../state/hash-file.ts";
import type { Folder } from "./folder.ts";
import { FolderStamps } from "./folder-stamps.ts";

/** A content folder as it stood when it was looked at. */
export interface ContentSnapshot {
  /** A hash over names, sizes and times of all files: while it is the same, nothing that had settled has changed. */
  fingerprint: string;
  /** When it was looked at, milliseconds since 1970. */
  takenAt: number;
  stamps: FolderStamps;
  /** SHA-256 of each file that was changed so lately that its times do not tell. */
  unsettled: Map<string, string>;
}

/**
 * Looks at all files of a content folder; null when it cannot be listed or read whole. The last ones come first: what is
 * changed is most often of the latest year.
 * @param onStamp told of each file what the system says
 */
export function snapshotContent(
  { root, files, systemFiles, hiddenFiles = [], diagnostics }: Folder,
  onStamp: (stamp: FileStamp) => void = () => {},
): ContentSnapshot | null {
  if (diagnostics.length > 0) return null;
  const takenAt = Date.now();
  const stamps = FolderStamps.of(files);
  const unsettled = new Map<string, string>();
  for (let at = files.length - 1; at >= 0; at--) {
    const file = files[at] as string;
    const stamp = fileStamp(root, file);
    if (!stamp) return null;
    onStamp(stamp);
    stamps.set(at, stamp);
    if (isSettled(stamp, takenAt)) continue;
    const sha256 = hashOf(root, file);
    if (sha256 === null) return null;
    unsettled.set(file, sha256);
  }
  // Findings name those of systems and hidden ones, and nothing else is known of them.
  const lists = [files, systemFiles, hiddenFiles].map((names) => names.join("\0"));
  // As bytes: to write so many times out in digits takes longer than to ask the system for them.
  const whole = createHash("sha256").update(lists.join("\0\0")).update(stamps.numbers);
  return { fingerprint: whole.digest("hex"), takenAt, stamps, unsettled };
}

/** A content folder as a build has read it. */
export interface ContentState {
  fingerprint: string;
  /** SHA-256 of each file whose times did not tell yet when the build ended. */
  lately: Record<string, string>;
}

/**
 * The state that was read since a folder was looked at. What had settled by then needs no second look: had it
 * changed since, its times would tell the next build.
 * @returns null when a file that had not settled may have changed in between
 */
export function stateOf(before: ContentSnapshot | null, root: string): ContentState | null {
  if (!before) return null;
  const lately: Record<string, string> = {};
  for (const [file, sha256] of before.unsettled) {
    const [then, now] = [before.stamps.get(file), fileStamp(root, file)];
    const isSame = then && now && sameStamp(then, now) && hashOf(root, file) === sha256;
    if (!isSame) return null;
    if (!isSettled(now, Date.now())) lately[file] = sha256;
  }
  return { fingerprint: before.fingerprint, lately };
}

/** Whether a folder that was looked at now is as a build has read it. */
export function isInState(now: ContentSnapshot, root: string, state: ContentState): boolean {
  const { fingerprint, lately } = state;
  return (
    now.fingerprint === fingerprint &&
    [...now.unsettled.keys()].every((file) => Object.hasOwn(lately, file)) &&
    Object.entries(lately).every(([file, sha256]) => hashOf(root, file) === sha256)
  );
}

/** Null where the file cannot be read. */
function hashOf(root: string, file: string): string | null {
  try {
    return hashFile(join(root, file)).sha256;
  } catch {
    return null;
  }
}
