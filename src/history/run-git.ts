import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** Git is not there, or refuses: what it said, or that it could not be started. */
export class GitError extends Error {
  override name = "GitError";
}

/** Nothing of the machine's habits decides what is read: no locks taken, nothing fetched, no monitor or pager run. */
const environment = { GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1", LC_ALL: "C" };
/** Set where git itself has started this program, as a hook, for another folder than the one that is asked about. */
const ofHooks =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY|SHALLOW_FILE)$/;
const habits = [
  "core.fsmonitor=false",
  "core.quotePath=false",
  // Git for Windows would miss files whose path has more than 260 characters.
  "core.longPaths=true",
].flatMap((setting) => ["-c", setting]);

/** Characters of a complaint that are kept. */
const longestComplaint = 300;

/**
 * Runs git in a folder and gives its output as it comes.
 * @param input written to it
 * @param index a file that stands for the repository's own index
 * @throws {GitError} after the output, when git cannot be started or ends with a fault
 */
export async function* gitOutput(
  root: string,
  options: readonly string[],
  input: string | null = null,
  index: string | null = null,
): AsyncGenerator<Buffer> {
  const git = spawn("git", [...habits, "-C", root, ...options], {
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofHooks.test(name))),
      ...environment,
      ...(index !== null && { GIT_INDEX_FILE: index }),
    },
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
  const ended = endOf(git);
  // Whoever stops reading has no use for how it ends.
  ended.catch(() => {});
  // A git that is not there reads nothing: how it ends says so.
  git.stdin.on("error", () => {});
  git.stdin.end(input ?? "");
  try {
    for await (const piece of git.stdout) yield piece as Buffer;
    await ended;
  } finally {
    git.kill();
  }
}

/**
 * The whole output as text.
 * @param index a file that stands for the repository's own index
 * @throws {GitError}
 */
export async function gitText(
  root: string,
  options: readonly string[],
  index: string | null = null,
): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of gitOutput(root, options, null, index)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

/** The parts of the output between NUL characters, as they come; an unfinished last one is dropped. */
export async function* gitTokens(root: string, options: readonly string[]): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of gitOutput(root, options)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    let start = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      yield bytes.toString("utf8", start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
}

async function endOf(git: ChildProcess): Promise<void> {
  let complaint = "";
  git.stderr?.on("data", (text) => {
    if (complaint.length < longestComplaint) complaint += String(text);
  });
  const [code] = await once(git, "close").catch((error: unknown) => {
    throw new GitError((error as NodeJS.ErrnoException).code ?? String(error));
  });
  const line = complaint.trim().split("\n")[0] ?? "";
  if (code !== 0) throw new GitError(line.slice(0, longestComplaint) || `git ended with ${code}`);
}
