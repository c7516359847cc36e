import { realpathSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { ContentMemory } from "../content/content-memory.ts";
import type { ContentFiles } from "../portal/link-portal.ts";

/** The files of a content folder on disk; a symbolic link that leaves the folder counts as missing. */
export function contentFiles(folder: string, memory: ContentMemory): ContentFiles {
  const root = realpathSync(resolve(folder));
  return {
    has(file) {
      try {
        const path = realpathSync(join(root, file));
        return path.startsWith(root + sep) && statSync(path).isFile();
      } catch {
        return false;
      }
    },
    nameOf(path) {
      return relative(root, realpathSync(path)).replaceAll(sep, "/");
    },
    async facts(file) {
      return { path: join(root, file), ...(await memory.facts(file)) };
    },
  };
}
