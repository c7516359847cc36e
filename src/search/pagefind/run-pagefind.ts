import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { asTree, endTree } from "../../program/end-tree.ts";
import { pagefindCommand } from "./pagefind-command.ts";

/** Which pages to index; both folders absolute. */
export interface PagefindTask {
  pages: string;
  /** Where to write the index. */
  bundle: string;
}

/**
 * Has Pagefind's command index the pages of a folder.
 * @param folder working folder: a configuration file of the caller's is not for this
 * @param signal ends the command, and what it has started
 * @throws with what Pagefind says, and the code `ENOSPC` where it says that the disk is full; the signal's reason, once all has ended
 */
export async function runPagefind(
  { pages, bundle }: PagefindTask,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  // An unknown language is neither stemmed nor cut again.
  const options = ["--force-language", "unknown", "--quiet"];
  const [program, ...first] = pagefindCommand();
  const args = [...first, "--site", pages, "--output-path", bundle, ...options];
  signal.throwIfAborted();
  const running = spawn(program, args, {
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

/**
 * Pagefind takes options from the environment as well; those of the caller's are not for this, but for the place of
 * its program. Its default puts 35 kB into a chunk; of smaller ones less is held while several indexes are merged.
 */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("PAGEFIND_") || name.endsWith("_BINARY_PATH"),
  );
  return { ...Object.fromEntries(own), PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: "4000" };
}
