import { join, relative, resolve, sep } from "node:path";
import type { ContentMemory } from "../../content/content-memory.ts";
import type { Folder } from "../../content/folder/folder.ts";
import type { ContentFiles } from "../../portal/link-portal.ts";

/**
 * The files of a content folder as it was listed: names are those on disk to the letter, on every system; what is
 * hidden, or lies outside by a symbolic link, is not there.
 */
export function contentFiles(folder: Folder, memory: ContentMemory): ContentFiles {
  const root = resolve(folder.root);
  const names = new Set(folder.files);
  return {
    names: folder.files,
    has: (file) => names.has(file),
    nameOf: (path) => relative(root, path).replaceAll(sep, "/"),
    async facts(file) {
      return { path: join(root, file), ...(await memory.facts(file)) };
    },
  };
}
