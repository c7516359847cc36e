import { isAbsolute, join, relative, sep } from "node:path";
import { programRoot } from "./program-root.ts";

/**
 * Where a page of the program's documentation lies, for messages: `docs/checking.md` in a checkout,
 * `node_modules/gongkai/docs/checking.md` in the folder of a project; where the program is not below the folder that the
 * command is run in, the absolute path. With `/` on any system.
 * @param name of the file, such as `checking.md`
 */
export function docsPath(name: string, root = programRoot, folder = process.cwd()): string {
  const path = join(root, "docs", name);
  const below = relative(folder, path);
  const isOutside = below.startsWith(`..${sep}`) || isAbsolute(below);
  return (isOutside ? path : below).replaceAll(sep, "/");
}
