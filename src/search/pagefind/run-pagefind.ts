import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { asTree, endTree } from "../../program/end-tree.ts";

/** Which pages to index; both folders absolute. */
export interface PagefindTask {
  pages: string;
  /** Where to write the index. */
  bundle: string;
}

/**
 * Has Pagefind's command index the pages of a folder.
 * @param folder working folder: a configuration file of the caller's is not for this
 * @param signal ends the command, and Pagefind's program, which it has started
 * @throws with what Pagefind says, and the code `ENOSPC` where it says that the disk is full; the signal's reason, once all has ended
 */
export async function runPagefind(
  { pages, bundle }: PagefindTask,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  // An unknown language is neither stemmed nor cut again.
  const options = ["--force-language", "unknown", "--quiet"];
  const args = [command(), "--site", pages, "--output-path", bundle, ...options];
  signal.throwIfAborted();
  const running = spawn(process.execPath, args, {
    ...asTree,
    cwd: folder,
    env: environment(),
    stdio: ["ignore", "ignore", "pipe"],
  });
  const end = () => endTree(running);
  signal.addEventListener("abort", end);
  try {
    const [said, [code, ended]] = await Promise.all([text(running.stderr), once(running, "close")]);
    signal.throwIfAborted();
    if (code === 0) return;
    const why = said.trim() || `it has ended with ${ended ?? code}`;
    const error = new Error(`Pagefind has failed: ${why}`);
    throw /\bStorageFull\b/.test(said) ? Object.assign(error, { code: "ENOSPC" }) : error;
  } finally {
    signal.removeEventListener("abort", end);
  }
}

/** What `npx pagefind` runs: the command that the package names in its package.json. */
function command(): string {
  const manifest = new URL("../package.json", import.meta.resolve("pagefind"));
  const { bin } = JSON.parse(readFileSync(fileURLToPath(manifest), "utf8"));
  return fileURLToPath(new URL(bin, manifest));
}

/**
 * Pagefind takes options from the environment as well; those of the caller's are not for this, but for the place of
 * its program. Its default puts 35 kB into a chunk; a fifth of that costs a query a third less, and since a chunk is
 * known to the browser by its first word alone, the longer list of chunks costs little.
 */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("PAGEFIND_") || name.endsWith("_BINARY_PATH"),
  );
  return { ...Object.fromEntries(own), PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: "4000" };
}
