import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Which pages to index; both folders absolute. */
export interface PagefindTask {
  pages: string;
  /** Where to write the index. */
  bundle: string;
}

/**
 * Has Pagefind's command index the pages of a folder.
 * @param folder working folder: a configuration file of the caller's is not for this
 * @param signal ends the command; Pagefind's program, which it has started, ends when it has written its files
 * @throws with what Pagefind says
 */
export async function runPagefind(
  { pages, bundle }: PagefindTask,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  // An unknown language is neither stemmed nor cut again.
  const options = ["--force-language", "unknown", "--quiet"];
  const args = [command(), "--site", pages, "--output-path", bundle, ...options];
  try {
    const how = { cwd: folder, env: environment(), signal, windowsHide: true };
    await run(process.execPath, args, how);
  } catch (cause) {
    const { stderr, message } = cause as Error & { stderr?: string };
    throw new Error(`Pagefind has failed: ${stderr?.trim() || message}`, { cause });
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
