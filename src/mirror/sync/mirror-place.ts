import { lstatSync, mkdirSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { filesOfSystem, foldersOfSystem } from "../../output/folder/of-system.ts";
import { manifest } from "../../portal/addresses/mirror-addresses.ts";
import { SyncError } from "./sync-error.ts";

/** Where a mirror stands, and what is needed beside it: it holds nothing but the portal's own files. */
export interface MirrorPlace {
  folder: string;
  /** On the same volume, so that what is ready is moved in by its name alone. */
  staging: string;
  lock: string;
}

/**
 * The place of a mirror; folders above it are made.
 * @throws {SyncError} when something else than a folder stands there, or it is a volume of its own
 */
export function mirrorPlace(path: string): MirrorPlace {
  const asked = resolve(path);
  try {
    return placeOf(asked);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    // A file, or a link to nowhere, in the place of a folder above it.
    if (["ENOTDIR", "EEXIST", "ELOOP"].includes(code))
      throw new SyncError("no-folder", { folder: asked });
    throw error;
  }
}

function placeOf(asked: string): MirrorPlace {
  const found = statSync(asked, { throwIfNoEntry: false });
  const isLink = lstatSync(asked, { throwIfNoEntry: false })?.isSymbolicLink();
  if (found ? !found.isDirectory() : isLink) throw new SyncError("no-folder", { folder: asked });
  const folder = found ? realpathSync(asked) : asked;
  const above = dirname(folder);
  mkdirSync(above, { recursive: true });
  if (above === folder || (found && found.dev !== statSync(above).dev)) {
    throw new SyncError("mount-point", { folder });
  }
  const name = `.${basename(folder)}.sync`;
  return { folder, staging: join(above, name), lock: join(above, `${name}.lock`) };
}

/** Whether nothing stands in a folder, but what systems put into it; or there is none. */
export function isEmptyFolder(folder: string): boolean {
  if (!statSync(folder, { throwIfNoEntry: false })) return true;
  return readdirSync(folder).every(
    (name) => filesOfSystem.test(name) || foldersOfSystem.test(name),
  );
}

/** @throws {SyncError} when a folder holds other things than a mirror */
export function assertMirror(folder: string): void {
  if (isEmptyFolder(folder)) return;
  if (lstatSync(join(folder, manifest), { throwIfNoEntry: false })?.isFile()) return;
  throw new SyncError("not-a-mirror", { folder });
}
