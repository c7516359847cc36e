import { parentPort } from "node:worker_threads";
import type { FoundFiles, KnownFiles } from "./changed-files.ts";
import { describeFile, filesBelow, sizeAndTime } from "./output-files.ts";

/** Looks at every file, and reads only those whose times have changed. */
async function lookAt({ folder, paths, sizes, times }: KnownFiles): Promise<FoundFiles> {
  const known = paths === "" ? [] : paths.split("\0");
  const found: FoundFiles = { changed: [], restamped: [], strays: [] };
  for (const [index, path] of known.entries()) {
    const now = sizeAndTime(folder, path);
    if (now?.size !== sizes[index]) found.changed.push(path);
    else if (now?.mtimeMs !== times[index]) found.restamped.push(await describeFile(folder, path));
  }
  const all = new Set(known);
  found.strays = filesBelow(folder).filter((path) => !all.has(path));
  return found;
}

parentPort?.once("message", async (task: KnownFiles) => {
  parentPort?.postMessage(await lookAt(task));
});
