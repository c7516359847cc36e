import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gitText } from "../../history/run-git.ts";

/**
 * Writes a content folder as it stood at a commit into a temporary folder; whoever asks removes it.
 * @returns `root` is the temporary folder, `content` the content folder in it
 * @throws {GitError}
 */
export async function checkedOut(
  folder: string,
  commit: string,
): Promise<{ root: string; content: string }> {
  const root = await mkdtemp(join(tmpdir(), "gongkai-since-"));
  const content = join(root, "content");
  await mkdir(content);
  const index = join(root, "index");
  const [top = folder, inside = ""] = (
    await gitText(folder, ["rev-parse", "--show-toplevel", "--show-prefix"])
  ).split("\n");
  await gitText(top, ["read-tree", `${commit}:${inside}`], index);
  await gitText(top, ["checkout-index", "--all", "--force", `--prefix=${content}/`], index);
  return { root, content };
}
