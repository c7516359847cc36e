import { availableParallelism } from "node:os";
import type { ContentMemory } from "../content/content-memory.ts";
import { listFolder } from "../content/folder.ts";
import type { Content } from "../content/read-content.ts";
import { LiveTexts } from "../text/live-texts.ts";
import { withLastGood } from "./dev-last-good.ts";
import { type LoadedPortal, loadMemory, loadPortal } from "./load-portal.ts";
import type { Progress } from "./progress.ts";
import { Stopwatch } from "./stopwatch.ts";

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
  /** As last loaded, with what stood in for files with errors. */
  #content: Content | null = null;

  constructor(options: LivePortalOptions) {
    this.#options = options;
  }

  async load(): Promise<LoadedPortal> {
    const { content, cache, asOf, progress } = this.#options;
    const memory = this.#memory?.next() ?? (await loadMemory(content, cache));
    const live = {
      memory,
      mend: (read: Content) => {
        this.#content = this.#content ? withLastGood(read, this.#content) : read;
        return this.#content;
      },
      renderAll: this.#texts.renderAll.bind(this.#texts),
    };
    const folder = await listFolder(content);
    const options = { content: folder, cache, asOf, workers: availableParallelism(), live };
    const loaded = await loadPortal(options, progress, new Stopwatch());
    this.#memory = memory;
    return loaded;
  }

  /** For when texts have gone from the cache: the next loading looks for each. */
  forgetTexts(): void {
    this.#texts.forget();
  }
}
