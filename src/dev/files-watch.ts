import { existsSync, type FSWatcher, watch } from "node:fs";
import { dirname } from "node:path";

/** Milliseconds without an event after which a change counts as complete: an editor writes in several steps. */
const quiet = 40;

/**
 * Calls back after something has changed beside files: one of them, or what they may come to need. Folders of packages
 * are passed over.
 */
export class FilesWatch {
  readonly #onChange: () => void;
  readonly #watched = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Watches these files from now on, and those before them. @param files absolute */
  follow(files: readonly string[]): void {
    const folders = files
      .map(dirname)
      .filter((folder) => !/[\\/]node_modules(?:[\\/]|$)/.test(folder));
    if (this.#isClosed) return;
    for (const folder of new Set(folders)) {
      // One that has gone meanwhile is missed by the next bundling, which says so.
      if (!this.#watched.has(folder) && existsSync(folder)) this.#watch(folder);
    }
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const watcher of this.#watched.values()) watcher.close();
    this.#watched.clear();
  }

  #watch(folder: string): void {
    const watcher = watch(folder, (_, name) => {
      // Builds write hidden files beside the output.
      if (name?.startsWith(".")) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#onChange, quiet);
    });
    watcher.on("error", () => {
      watcher.close();
      this.#watched.delete(folder);
    });
    this.#watched.set(folder, watcher);
  }
}
