import { readdirSync } from "node:fs";
import { fileStamp, isSettled } from "../../state/file-stamp.ts";

/**
 * What is known of the folders of an output that have changed since nothing foreign was in it; the others need not be
 * looked into, and nothing is remembered of them.
 */
export class KnownInFolders {
  /** By folder, the uppermost is empty: paths of its files, and of its folders with `/` behind. */
  readonly unsettled = new Map<string, Set<string>>();
  readonly #settled = new Set<string>();
  readonly #out: string;
  readonly #cleanAt: number;
  #lastFolder: string | undefined;
  #lastNames: Set<string> | undefined;

  /** @param cleanAt milliseconds by the clock of the file system */
  constructor(out: string, cleanAt: number) {
    this.#out = out;
    this.#cleanAt = cleanAt;
    this.#namesIn("");
  }

  /** Takes note of a file that is known. */
  add(path: string): void {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    // Files of one folder follow each other.
    if (folder !== this.#lastFolder) this.#lastNames = this.#namesIn(folder);
    this.#lastFolder = folder;
    this.#lastNames?.add(path);
  }

  #namesIn(folder: string): Set<string> | undefined {
    if (this.#settled.has(folder)) return undefined;
    const names = this.unsettled.get(folder);
    if (names) return names;
    if (folder !== "") {
      this.#namesIn(folder.slice(0, Math.max(0, folder.lastIndexOf("/"))))?.add(`${folder}/`);
    }
    const stamp = fileStamp(this.#out, folder);
    if (!stamp || isSettled(stamp, this.#cleanAt)) {
      this.#settled.add(folder);
      return undefined;
    }
    const fresh = new Set<string>();
    this.unsettled.set(folder, fresh);
    return fresh;
  }
}

/**
 * Whether nothing but what is known stands in some folders of an output; a yes is certain.
 * @param known by folder: paths of its files, and of its folders with `/` behind
 */
export function holdNothingElse(
  out: string,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  for (const [folder, names] of known) {
    for (const entry of readdirSync(`${out}/${folder}`, { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (!names.has(entry.isDirectory() ? `${path}/` : path)) return false;
    }
  }
  return true;
}
