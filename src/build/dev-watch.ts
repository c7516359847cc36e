import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join, sep } from "node:path";

/** Milliseconds without an event after which a change counts as complete: an editor writes in several steps. */
const quiet = 40;

/**
 * Calls back after something below a folder has changed. What has changed is not told: systems tell it
 * differently, and lose some of it. Each folder is watched by itself, which costs one system watch a folder and
 * none a file. Hidden files are passed over.
 */
export class FolderWatch {
  readonly #root: string;
  readonly #onChange: () => void;
  readonly #watched = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | undefined;

  /** @throws when the system will not watch any more folders */
  constructor(root: string, onChange: () => void) {
    this.#root = root;
    this.#onChange = onChange;
    this.#follow(root);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#forget(this.#root);
  }

  /** Watches a folder and those below it that are not watched yet. */
  #follow(folder: string): void {
    if (!this.#watched.has(folder)) {
      const watcher = watch(folder, (_, name) => this.#notice(folder, name));
      watcher.on("error", () => this.#forget(folder));
      this.#watched.set(folder, watcher);
    }
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && !isHidden(entry.name)) this.#follow(join(folder, entry.name));
    }
  }

  #forget(folder: string): void {
    for (const [path, watcher] of this.#watched) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      this.#watched.delete(path);
    }
  }

  #notice(folder: string, name: string | null): void {
    if (name !== null && isHidden(name)) return;
    // What bears the name now need not be the folder that did.
    const changed = join(folder, name ?? "");
    if (changed !== this.#root && this.#watched.has(changed)) this.#forget(changed);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), quiet);
  }

  #settle(): void {
    try {
      // Before anybody looks: what is put into a new folder from now on is noticed.
      this.#follow(this.#root);
    } catch {
      // A folder has gone in the meantime, which is a change that is still to be noticed.
    }
    this.#onChange();
  }
}

function isHidden(name: string): boolean {
  return name.startsWith(".");
}
