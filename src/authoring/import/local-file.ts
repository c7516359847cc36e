import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, join, posix, resolve, sep } from "node:path";
import { foldedName } from "./safe-name.ts";

/** A file beside a page. */
export interface LocalFile {
  /** Absolute. */
  path: string;
  /** Whether the link writes its name as it is, not only like it. */
  isExact: boolean;
}

/**
 * Finds the files that the links of one page lead to. Names are compared as Windows and macOS do, on every system: the
 * exact name first, else the only one that is equal but for case and normal form. `\` parts folders as `/` does.
 */
export class LocalFiles {
  readonly #source: string;
  /** Names in the folders that were looked into. */
  readonly #listings = new Map<string, string[]>();

  /** @param source path of the page */
  constructor(source: string) {
    this.#source = source;
  }

  /**
   * The file that a link leads to, if it lies in the folder of the page or below. Null for addresses of the web, paths
   * that leave the folder (by `..` or by symbolic links), and what is no file: folders, pipes, devices.
   */
  async find(address: string): Promise<LocalFile | null> {
    if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(address)) return null;
    const folder = await realpath(dirname(resolve(this.#source)));
    for (const path of pathsOf(address)) {
      const found = await this.#below(folder, path);
      const file = found && (await realpath(found.path).catch(() => null));
      if (!found || file === null || !file.startsWith(folder + sep)) continue;
      if ((await stat(file)).isFile()) return { ...found, path: file };
    }
    return null;
  }

  /** Goes down from a folder name by name. */
  async #below(folder: string, path: string): Promise<LocalFile | null> {
    const names = posix.normalize(path).split("/").filter(Boolean);
    let found = folder;
    let isExact = true;
    // A page saved with whole paths names its own folder: `../网页/名单.pdf`. Where it leads is looked at above.
    if (names[0] === "..") return { path: resolve(folder, ...names), isExact };
    for (const name of names) {
      const own = nameIn(await this.#namesIn(found), name);
      if (own === null) return null;
      isExact &&= own === name;
      found = join(found, own);
    }
    return { path: found, isExact };
  }

  async #namesIn(folder: string): Promise<string[]> {
    const names = this.#listings.get(folder) ?? (await readdir(folder).catch(() => []));
    this.#listings.set(folder, names);
    return names;
  }
}

/** The name in a folder that is meant: that one, or the only one like it; null: there is none, or more than one. */
function nameIn(names: readonly string[], wanted: string): string | null {
  if (names.includes(wanted)) return wanted;
  const folded = foldedName(wanted);
  const [like, ...others] = names.filter((name) => foldedName(name) === folded);
  return like !== undefined && others.length === 0 ? like : null;
}

/** As it is written, and as browsers read it. */
function pathsOf(address: string): string[] {
  const path = address.replace(/[?#].*$/s, "");
  const written = [address, path, decoded(address), decoded(path)];
  const paths = written.flatMap((one) => [one, one.replaceAll("\\", "/")]);
  return [...new Set(paths)].filter((one) => one !== "" && !one.includes("\0"));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
