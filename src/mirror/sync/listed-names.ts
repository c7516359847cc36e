import { windowsDevice } from "../../identifiers/windows-device.ts";
import { foldedName } from "../../output/disk/letter-case.ts";
import { unlisted } from "../../portal/addresses/mirror-addresses.ts";

/** What is wrong with a name on a list. */
export type NameFault = "windows" | "twin" | "below-file" | "own" | "deep";

/** Signs that no name on Windows may hold, and what it takes away at the end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const foreign = /[<>:"|?*\\\u0000-\u001f]|[. ](?:\/|$)/;
/** Files beside the list, as some file system takes them for the same. */
const own: ReadonlySet<string> = new Set(unlisted.map(foldedName));
/** Folders one in another, and in all: far more than a portal has. Each is held, and looked for by its whole path. */
const deepest = 40;
const mostFolders = 2_000_000;
/** Bytes of one name, as file systems have it. */
const longestName = 255;

/**
 * Looks whether files can stand side by side on every system: in the order of a list, a file that is also a folder
 * comes before what is in it.
 */
export class ListedNames {
  /** By what some file system takes for the same; of folders how they are written. */
  readonly #files = new Set<string>(own);
  readonly #folders = new Map<string, string>();

  /** What is wrong with one more path; null: nothing. */
  faultOf(path: string): NameFault | null {
    const names = path.split("/");
    if (names.length > deepest || this.#folders.size > mostFolders) return "deep";
    if (foreign.test(path) || names.some((name) => windowsDevice(name) || isLong(name))) {
      return "windows";
    }
    for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) {
      const folder = path.slice(0, at);
      const key = foldedName(folder);
      if (this.#files.has(key)) return "below-file";
      const spelled = this.#folders.get(key);
      if (spelled !== undefined && spelled !== folder) return "twin";
      if (spelled === undefined) this.#folders.set(key, folder);
    }
    const key = foldedName(path);
    if (own.has(key)) return "own";
    if (this.#files.has(key)) return "twin";
    if (this.#folders.has(key)) return "below-file";
    this.#files.add(key);
    return null;
  }
}

function isLong(name: string): boolean {
  return name.length > longestName / 3 && Buffer.byteLength(name) > longestName;
}
