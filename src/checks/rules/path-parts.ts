import { posix } from "node:path";

/** Every name in the paths of some files, folders included, once: the path it ends, and the name. */
export function* namesIn(files: readonly string[]): Generator<{ path: string; name: string }> {
  const folders = new Set<string>();
  for (const file of files) {
    yield { path: file, name: posix.basename(file) };
    for (let path = posix.dirname(file); path !== "."; path = posix.dirname(path)) {
      if (folders.has(path)) break;
      folders.add(path);
      yield { path, name: posix.basename(path) };
    }
  }
}
