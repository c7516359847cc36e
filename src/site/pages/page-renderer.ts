import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { SharedChrome } from "../../page-kinds/chrome/chrome.ts";
import type { PortalPage } from "../../page-kinds/page.ts";
import type { RenderedText } from "../../text/text.ts";
import { ComponentError } from "./components/component-error.ts";
import type { ComponentSources } from "./components/project-components.ts";
import { refusedOnPage } from "./components/refused-on-page.ts";
import { thrownPlace } from "./components/thrown-place.ts";
import { linkFiles } from "./link-files.ts";
import { pageLocals } from "./page-locals.ts";

export interface RendererOptions {
  /** Folder of the bundled pages. */
  bundle: string;
  /** What of a project is in the bundle; null: nothing. */
  components?: ComponentSources | null;
  /** What stands on every page. */
  chrome: SharedChrome;
  /** Path under which the portal is served, ends in `/`. */
  base: string;
  /** Reads one rendered text from the cache. */
  readText(textKey: string): Promise<RenderedText>;
  /** Seconds in which a page with components of a project has to be made. */
  patience?: number;
}

export interface PageRenderer {
  /**
   * The HTML of a page, in UTF-8.
   * @throws what its template throws, with the page's file in the message; what `readText` throws
   * @throws {ComponentError} when a component of the project throws, or writes what browsers refuse
   */
  render(page: PortalPage): Promise<Uint8Array>;
  /** Folder with the client files pages refer to (`assets/`, and everything of `public/`), for the output root. */
  assets: string;
}

/**
 * Opens the bundled pages (see `openPageBundle`) for rendering in this process.
 */
export async function openPageRenderer({
  bundle,
  components = null,
  chrome,
  base,
  readText,
  patience = mostSeconds,
}: RendererOptions): Promise<PageRenderer> {
  const entry = pathToFileURL(join(bundle, "server", "entry.mjs")).href;
  const { renderPage }: typeof import("./page-server.ts") = await import(entry);
  return {
    assets: join(bundle, "client"),
    async render(page) {
      const locals = await pageLocals(page, chrome, base, readText);
      let html: Uint8Array;
      try {
        const rendering = renderPage(locals).then((response) => {
          if (response.status === (page.props.kind === "404" ? 404 : 200)) return response.bytes();
          throw new Error(`status ${response.status}`);
        });
        html = await (components ? inTime(rendering, page.file, components, patience) : rendering);
      } catch (error) {
        if (error instanceof ComponentError) throw error;
        if (components) throw componentError(error, page.file, components);
        throw new Error(`${page.file}: ${(error as Error).message}`, { cause: error });
      }
      // A former address is told in a page without components, which leads on by itself.
      const isForwarding = page.props.kind === "[...folder]/[file]";
      if (components && !isForwarding) assertAllowed(html, page.file, components);
      return linkFiles(html, locals.chrome.base);
    },
  };
}

/** Seconds in which a page has to be made that a project's components are on. */
const mostSeconds = 20;

/** What waits for ever would have the process end without a word. */
function inTime<Result>(
  work: Promise<Result>,
  page: string,
  components: ComponentSources,
  seconds: number,
): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const fault = { kind: "endless", page, names: namesOf(components), seconds } as const;
  const timer = setTimeout(() => reject(new ComponentError([fault])), seconds * 1000);
  work.then(resolve, reject).finally(() => clearTimeout(timer));
  return promise;
}

function componentError(error: unknown, page: string, components: ComponentSources): Error {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const place = thrownPlace(error, Object.keys(components.files));
  const fault = place
    ? ({ kind: "throws", page, message, ...place } as const)
    : ({ kind: "misused", page, message, names: namesOf(components) } as const);
  return new ComponentError([fault], stack);
}

/** Browsers say nothing to a reader of what they refuse: it is said here. */
function assertAllowed(html: Uint8Array, page: string, components: ComponentSources): void {
  const refused = refusedOnPage(new TextDecoder().decode(html));
  if (!refused) return;
  const { what, found } = refused;
  const names = namesOf(components);
  throw new ComponentError([{ kind: "refused-on-page", what, found, page, names }]);
}

function namesOf({ components }: ComponentSources): string {
  return Object.keys(components).join(", ");
}
