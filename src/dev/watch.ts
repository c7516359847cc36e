import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join, relative, sep } from "node:path";

/** Milliseconds without an event after which a change counts as complete: an editor writes in several steps. */
const quiet = 40;

/**
 * These watch a whole tree by one handle. On Windows a folder cannot be renamed, moved or removed while one below it
 * is watched by a handle of its own.
 */
export const watchesTrees = process.platform === "win32" || process.platform === "darwin";

/**
 * Calls back after something below a folder has changed, with what the system says has: a hint, not the truth, for
 * systems tell it differently. Where the system does not watch trees each folder is watched by itself, which costs one
 * system watch a folder and none a file. Hidden files are passed over.
 */
export class FolderWatch {
  readonly #root: string;
  readonly #onChange: (paths: string[]) => void;
  readonly #asTree: boolean;
  readonly #watched = new Map<string, FSWatcher>();
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param onChange told paths inside the folder, with `/`
   * @param asTree watch the whole tree by one handle
   * @throws when the system will not watch any more folders
   */
  constructor(root: string, onChange: (paths: string[]) => void, asTree = watchesTrees) {
    this.#root = root;
    this.#onChange = onChange;
    this.#asTree = asTree;
    this.#follow(root);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#forget(this.#root);
  }

  /** Watches a folder and those below it that are not watched yet. */
  #follow(folder: string): void {
    if (!this.#watched.has(folder)) {
      const options = { recursive: this.#asTree };
      const watcher = watch(folder, options, (_, name) => this.#notice(folder, name));
      watcher.on("error", () => this.#forget(folder));
      this.#watched.set(folder, watcher);
    }
    if (this.#asTree) return;
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
    if (name?.split(/[\\/]/).some(isHidden)) return;
    // What bears the name now need not be the folder that did.
    const changed = join(folder, name ?? "");
    if (changed !== this.#root && this.#watched.has(changed)) this.#forget(changed);
    this.#changed.add(relative(this.#root, changed).replaceAll(sep, "/"));
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
    const changed = [...this.#changed];
    this.#changed.clear();
    this.#onChange(changed);
  }
}

function isHidden(name: string): boolean {
  return name.startsWith(".") && name !== ".well-known";
}
