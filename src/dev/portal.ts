import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { ContentMemory } from "../content/content-memory.ts";
import { listFolder } from "../content/folder/folder.ts";
import type { Content } from "../content/read-content.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { contentFiles } from "../site/load/content-files.ts";
import { type LoadedPortal, loadMemory, loadPortal } from "../site/load/load-portal.ts";
import { textReader } from "../site/load/text-reader.ts";
import type { Progress } from "../site/progress/progress.ts";
import { Stopwatch } from "../site/progress/stopwatch.ts";
import { LiveTexts } from "../text/rendering/live-texts.ts";
import { type Loaded, takeBody } from "./body.ts";
import { withLastGood } from "./last-good.ts";

export interface LivePortalOptions {
  content: string;
  cache: string;
  /** `YYYY-MM-DD`; null: the day of each loading, in the portal's time zone. */
  asOf: string | null;
  progress: Progress;
}

/**
 * A portal that is loaded again and again while its content is being written. Every file's stamp is looked at
 * each time; only files that have changed are read and rendered.
 */
export class LivePortal {
  readonly #options: LivePortalOptions;
  readonly #texts = new LiveTexts();
  #memory: ContentMemory | null = null;
  #files: ReadonlySet<string> = new Set();
  #loaded: Loaded | null = null;
  #check: () => Promise<Diagnostic[]> = async () => [];

  constructor(options: LivePortalOptions) {
    this.#options = options;
  }

  /** Findings are those without which there is no portal; for those of rules see `check`. */
  async load(): Promise<LoadedPortal> {
    const { content: root, cache, asOf, progress } = this.#options;
    const memory = this.#memory?.next() ?? loadMemory(root, cache);
    let content: Content | undefined;
    const live = {
      mend: (read: Content) => {
        content = this.#loaded ? withLastGood(read, this.#loaded.content) : read;
        return content;
      },
      renderAll: this.#texts.renderAll.bind(this.#texts),
      check: async (check: () => Promise<Diagnostic[]>) => {
        this.#check = check;
        return [];
      },
    };
    const folder = listFolder(root);
    const workers = availableParallelism();
    const options = { content: folder, memory, cache, asOf, workers, live };
    const loaded = await loadPortal(options, progress, new Stopwatch());
    this.#memory = memory;
    this.#files = new Set(folder.files);
    const { portal } = loaded;
    const files = contentFiles(folder, memory);
    this.#loaded = content ? { portal, content, files, readText: textReader(cache) } : null;
    return loaded;
  }

  /** What the rules find in the content as last loaded. */
  check(): Promise<Diagnostic[]> {
    return this.#check();
  }

  /**
   * Takes a change into the portal as last loaded, if it is that of one document's body and of nothing else.
   * @param changed paths inside the content folder
   */
  async takeBody(changed: readonly string[]): Promise<boolean> {
    const { content: root, cache } = this.#options;
    // Editors write under names of their own first.
    const files = changed.filter((file) => this.#files.has(file) || existsSync(join(root, file)));
    const [file] = files;
    if (!this.#loaded || file === undefined || files.length > 1) return false;
    return takeBody(root, file, this.#loaded, (source) => this.#texts.render(source, cache));
  }

  /** For when texts have gone from the cache: the next loading looks for each. */
  forgetTexts(): void {
    this.#texts.forget();
  }
}
