import { randomUUID } from "node:crypto";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Chrome, chromeOf } from "../portal/pages/chrome.ts";
import { chromeKey } from "../portal/pages/page-key.ts";
import { type PlannedPage, plannedPages } from "../portal/pages/portal-pages.ts";
import type { Portal } from "../portal/portal.ts";
import { readText } from "../text/cache.ts";
import type { RenderedText } from "../text/text.ts";
import { LivePortal, type LivePortalOptions } from "./dev-portal.ts";
import { openPageRenderer, type PageRenderer } from "./page-renderer.ts";

export interface PreviewOptions extends LivePortalOptions {
  /** Path under which the portal is served: `/` or `/a/b/`. */
  base: string;
}

/** What the live preview shows at one moment. */
export interface Shown {
  portal: Portal;
  /** By address below the base; a page is rendered when it is asked for, as a build would render it. */
  pages: ReadonlyMap<string, PlannedPage>;
  renderer: PageRenderer;
  diagnostics: Diagnostic[];
  /** Why the last loading came to nothing: all else is as it was before. */
  failure: string | null;
  /** Another one for each loading. */
  version: string;
}

/** The portal as it stands in the content folder now, for the live preview. */
export class Preview {
  readonly base: string;
  readonly #cache: string;
  readonly #live: LivePortal;
  #shown: Shown | null = null;
  #renderer: { key: string; opened: PageRenderer } | null = null;
  #loading: Promise<unknown> = Promise.resolve();
  #waiting: Promise<Shown> | null = null;

  constructor(options: PreviewOptions) {
    this.base = options.base;
    this.#cache = options.cache;
    this.#live = new LivePortal(options);
  }

  /** @throws before the first `update` */
  get shown(): Shown {
    if (!this.#shown) throw new Error("Nothing is loaded yet.");
    return this.#shown;
  }

  /** Reads one rendered text from the cache. */
  readonly readText = (textKey: string): Promise<RenderedText> => readText(this.#cache, textKey);

  /**
   * Loads what has changed. Changes made in the meantime are loaded once that is done.
   * @throws when nothing can be shown at all
   */
  update(): Promise<Shown> {
    this.#waiting ??= this.#loading.then(() => {
      this.#waiting = null;
      const shown = this.#load();
      this.#loading = shown.catch(() => {});
      return shown;
    });
    return this.#waiting;
  }

  /** For when texts have gone from the cache: a build removes what its own portal does not need. */
  restoreTexts(): Promise<Shown> {
    this.#live.forgetTexts();
    return this.update();
  }

  /** For when templates or styles have changed: they are bundled anew. */
  updateTemplates(): Promise<Shown> {
    this.#renderer = null;
    return this.update();
  }

  async #load(): Promise<Shown> {
    const version = randomUUID();
    try {
      const { portal, diagnostics } = await this.#live.load();
      const renderer = await this.#rendererFor(chromeOf(portal, this.base));
      const pages = new Map(Array.from(plannedPages(portal), (page) => [page.address, page]));
      this.#shown = { portal, pages, renderer, diagnostics, failure: null, version };
    } catch (error) {
      if (!this.#shown) throw error;
      this.#shown = { ...this.#shown, failure: (error as Error).message, version };
    }
    return this.#shown;
  }

  async #rendererFor(chrome: Chrome): Promise<PageRenderer> {
    const key = chromeKey(chrome);
    if (this.#renderer?.key !== key) {
      const opened = await openPageRenderer({ chrome, readText: this.readText });
      this.#renderer = { key, opened };
    }
    return this.#renderer.opened;
  }
}
