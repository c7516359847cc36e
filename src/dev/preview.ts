import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type MessageLanguage, messageLanguages } from "../diagnostics/wordings/wording.ts";
import { chromeOf, type SharedChrome } from "../page-kinds/chrome/chrome.ts";
import type { PlannedPage } from "../page-kinds/page.ts";
import { chromeKey } from "../page-kinds/page-key.ts";
import { plannedPages } from "../page-kinds/portal-pages.ts";
import type { Portal } from "../portal/model/portal.ts";
import { ComponentError } from "../site/pages/components/component-error.ts";
import { componentsInForce } from "../site/pages/components/project-components.ts";
import { openPageBundle } from "../site/pages/page-bundle.ts";
import { openPageRenderer, type PageRenderer } from "../site/pages/page-renderer.ts";
import { readText } from "../text/kept/text-cache.ts";
import type { RenderedText } from "../text/text.ts";
import { LivePortal, type LivePortalOptions } from "./portal.ts";

export interface PreviewOptions extends LivePortalOptions {
  /** Path under which the portal is served: `/` or `/a/b/`. */
  base: string;
  /** Of what is said of components of the project. */
  language?: MessageLanguage;
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
  /** Another one whenever a page may look different. */
  version: string;
}

/** The portal as it stands in the content folder now, for the live preview. */
export class Preview {
  readonly base: string;
  readonly #cache: string;
  readonly #content: string;
  readonly #language: MessageLanguage;
  readonly #live: LivePortal;
  #shown: Shown | null = null;
  #renderer: { key: string; opened: PageRenderer } | null = null;
  /** How often templates have changed. */
  #templates = 0;
  #ofLoading: Diagnostic[] = [];
  #ofRules: Diagnostic[] = [];
  /** Whether a body has been taken in that was not there when the portal was loaded. */
  #isAhead = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: PreviewOptions) {
    this.base = options.base;
    this.#cache = options.cache;
    this.#content = options.content;
    this.#language = options.language ?? messageLanguages[0];
    this.#live = new LivePortal(options);
  }

  /** Files of the project that the pages shown are made of, absolute. */
  componentFiles: readonly string[] = [];

  /** @throws before the first `update` */
  get shown(): Shown {
    if (!this.#shown) throw new Error("Nothing is loaded yet.");
    return this.#shown;
  }

  /** Reads one rendered text from the cache. */
  readonly readText = (textKey: string): Promise<RenderedText> => readText(this.#cache, textKey);

  /**
   * Shows a change at once, if it is that of one document's body and of nothing else. An `update` is owed all the
   * same: it sees what the change means for anything else.
   * @param changed paths inside the content folder
   * @returns whether it is shown
   */
  takeBody(changed: readonly string[]): Promise<boolean> {
    return this.#inTurn(async () => {
      const isFaulty = this.#ofLoading.some(
        ({ severity, file }) => severity === "error" && changed.includes(file),
      );
      this.#isAhead = !isFaulty && (await this.#live.takeBody(changed));
      if (this.#isAhead) this.#show(this.shown);
      return this.#isAhead;
    });
  }

  /**
   * Loads what has changed.
   * @throws when nothing can be shown at all
   */
  update(): Promise<void> {
    return this.#inTurn(async () => {
      const wasAhead = this.#isAhead;
      this.#isAhead = false;
      try {
        const { portal, diagnostics } = await this.#live.load();
        const renderer = await this.#rendererFor(chromeOf(portal));
        const pages = new Map(Array.from(plannedPages(portal), (page) => [page.address, page]));
        const isShown =
          wasAhead &&
          renderer === this.shown.renderer &&
          isDeepStrictEqual(diagnostics, this.#ofLoading);
        this.#ofLoading = diagnostics;
        this.#show({ portal, pages, renderer, failure: null }, isShown);
      } catch (error) {
        if (error instanceof ComponentError) error.inLanguage(this.#language);
        if (!this.#shown) throw error;
        this.#show({ ...this.#shown, failure: (error as Error).message });
      }
    });
  }

  /** Runs the rules on what was last loaded, and shows what they find; nothing else waits for it. */
  async check(): Promise<void> {
    const found = await this.#live.check();
    if (isDeepStrictEqual(found, this.#ofRules)) return;
    this.#ofRules = found;
    this.#show(this.shown);
  }

  /** For when texts have gone from the cache: a build removes what its own portal does not need. */
  restoreTexts(): Promise<void> {
    this.#live.forgetTexts();
    return this.update();
  }

  /** For when templates or styles have changed: the next `update` bundles them anew. */
  forgetTemplates(): void {
    this.#templates++;
  }

  /** @param isSame pages look as they did */
  #show(what: Omit<Shown, "diagnostics" | "version">, isSame = false): void {
    const diagnostics = [...this.#ofLoading, ...this.#ofRules];
    const version = isSame ? this.shown.version : randomUUID();
    this.#shown = { ...what, diagnostics, version };
  }

  async #rendererFor(chrome: SharedChrome): Promise<PageRenderer> {
    // What changes while they are bundled is bundled next.
    const key = `${this.#templates} ${chromeKey(chrome)}`;
    if (this.#renderer?.key !== key) {
      const components = componentsInForce(this.#content);
      const bundle = await openPageBundle({ components });
      const opened = await openPageRenderer({
        bundle: bundle.folder,
        components: bundle.components,
        chrome,
        base: this.base,
        readText: this.readText,
      });
      this.#renderer = { key, opened };
      const files = Object.keys(bundle.components?.files ?? {});
      this.componentFiles = files.map((file) => join(components?.root ?? "", file));
    }
    return this.#renderer.opened;
  }

  #inTurn<Result>(step: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(step);
    this.#turn = result.catch(() => {});
    return result;
  }
}
