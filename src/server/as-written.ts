import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Whether a path stands below a folder letter by letter. Windows and macOS also find a file in other letter case,
 * Windows by its short name and by names of streams (`index.html::$DATA`): addresses that are dead on another server.
 * @param path with `/`, no step of it leads upwards
 * @param list names of what is in a folder; throws where there is none
 */
export function isAsWritten(
  folder: string,
  path: string,
  list: (folder: string) => string[] = (folder) => readdirSync(folder),
): boolean {
  const names = path.split("/");
  try {
    return names.every((name, depth) =>
      list(join(folder, ...names.slice(0, depth))).includes(name),
    );
  } catch {
    return false;
  }
}
