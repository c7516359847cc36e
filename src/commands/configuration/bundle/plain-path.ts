import { mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";
import { isPlain } from "../../../site/pages/astro/plain-copy.ts";

/** A way to a file by a path at which Vite can work. */
export interface PlainPath {
  path: string;
  /** The path that stands for it outside of Vite. */
  real(path: string): string;
  close(): void;
}

/** A way to a file whose own path may hold signs that Vite takes for something else: by a link, where it does. */
export function plainPath(file: string): PlainPath {
  if (isPlain(file)) return { path: file, real: (path) => resolve(path), close() {} };
  const folder = linkedFolder(file);
  const own = mkdtempSync(join(realpathSync(tmpdir()), "gongkai-configuration-"));
  const link = join(own, "project");
  symlinkSync(folder, link, "junction");
  return {
    path: join(link, relative(folder, file)),
    real(path) {
      // Vite writes `/` on any system.
      const native = resolve(path);
      return native.startsWith(link) ? folder + native.slice(link.length) : native;
    },
    close: () => rmSync(own, { recursive: true, force: true }),
  };
}

/**
 * The folder that a link stands for: the one above which all names are plain, since what a project depends on may lie in
 * any below; where there are others of such names below that, the one below which all are plain.
 */
function linkedFolder(file: string): string {
  let highest = dirname(file);
  while (!isPlain(dirname(highest))) highest = dirname(highest);
  if (isPlain(relative(highest, file))) return highest;
  let lowest = dirname(file);
  while (isPlain(basename(lowest))) lowest = dirname(lowest);
  return lowest;
}
