import { askProcess } from "../../program/ask-process.ts";
import type { PagefindTask } from "./pagefind-process.ts";

/**
 * Has Pagefind index the pages of a folder, through its Node interface, in a process of its own: the interface starts
 * Pagefind's program once for each process that uses it and works one task after the other, and whoever ends the
 * process ends the program.
 * @param folder working folder: a configuration file of the caller's is not for this
 * @throws with what Pagefind says
 */
export async function runPagefind(
  task: PagefindTask,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const module = new URL("pagefind-process.ts", import.meta.url);
  const options = { cwd: folder, env: environment(), signal };
  try {
    await askProcess(module, task, (done: string) => done, options);
  } catch (cause) {
    throw new Error(`Pagefind has failed: ${(cause as Error).message}`, { cause });
  }
}

/**
 * Pagefind takes options from the environment as well; those of the caller's are not for this, but for the place of
 * its program. Its default puts 35 kB into a chunk; a fifth of that costs a query a third less, and since a chunk is
 * known to the browser by its first word alone, the longer list of chunks costs little. The pages are one, which
 * threads cannot share: without them (tokio's and rayon's, both told by their own names) Pagefind needs a tenth less.
 */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("PAGEFIND_") || name.endsWith("_BINARY_PATH"),
  );
  return {
    ...Object.fromEntries(own),
    PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: "4000",
    TOKIO_WORKER_THREADS: "1",
    RAYON_NUM_THREADS: "1",
  };
}
