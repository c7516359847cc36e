import { createHash } from "node:crypto";
import { createReadStream, realpathSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import type { ContentFiles } from "../portal/link-portal.ts";

/** The files of a content folder on disk; a symbolic link that leaves the folder counts as missing. */
export function contentFiles(folder: string): ContentFiles {
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
      const path = join(root, file);
      const hash = createHash("sha256");
      await pipeline(createReadStream(path), hash);
      return { path, bytes: statSync(path).size, sha256: hash.digest("hex") };
    },
  };
}
