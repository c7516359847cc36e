import { isAmongDocuments } from "../content/names/places.ts";
import { gitTokens } from "./run-git.ts";

/** What a commit, or what is not committed yet, did to one file. */
export interface Change {
  commit: ChangeCommit;
  /** `A` came, `M` changed, `D` went, `R` was renamed, `T` became a link or the like, `U` is in conflict. */
  status: string;
  /** Ids of the contents; zeros where there is none, or none that git knows of. */
  oldId: string;
  newId: string;
  /** Paths before and after, inside the folder, with `/`. */
  was: string;
  file: string;
}

export interface ChangeCommit {
  id: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** Whether it has no commit before it. */
  isFirst: boolean;
}

const raw = ["--raw", "-z", "--no-abbrev", "--relative", "-M", "-l1000"];
const plain = ["--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules"];
const uncommitted: ChangeCommit = { id: "", day: "", isFirst: false };

/**
 * The changes that a command of git tells of, in its order. Parts end in NUL: names may hold anything else.
 * @param command `log` with a format of `%x01%H %cs %P`, or `diff`
 * @throws {GitError}
 */
export async function* readChanges(
  root: string,
  [command = "", ...options]: readonly string[],
): AsyncGenerator<Change> {
  const tokens = gitTokens(root, [command, ...raw, ...plain, ...options, "--", "."]);
  const next = async () => ((await tokens.next()).value as string | undefined) ?? "";
  let commit = uncommitted;
  for await (const token of tokens) {
    const entry = token.replace(/^\n/, "");
    if (entry.startsWith("\x01")) {
      const [id = "", day = "", ...parents] = entry.slice(1).trim().split(" ");
      commit = { id, day, isFirst: parents.length === 0 };
    }
    if (!entry.startsWith(":")) continue;
    const [, , oldId = "", newId = "", status = ""] = entry.split(" ");
    const was = await next();
    const isMoved = /^[RC]/.test(status);
    const file = isMoved ? await next() : was;
    yield { commit, status: status.slice(0, 1), oldId, newId, was, file };
  }
}

/** Whether a path inside a content folder is that of a document: hidden files and those of Word are passed over. */
export function documentOf(path: string): boolean {
  return isAmongDocuments(path) && isMarkdownPath(path) && !/(?:^|\/)(?:\.|~\$)/.test(path);
}

export function isMarkdownPath(path: string): boolean {
  return /\.md$/i.test(path);
}
