import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Chrome } from "../../page-kinds/chrome/chrome.ts";
import type { PortalPage } from "../../page-kinds/page.ts";
import type { RenderedText } from "../../text/text.ts";
import { pageLocals } from "./page-locals.ts";

export interface RendererOptions {
  /** Folder of the bundled pages for the base path that stands in `chrome`. */
  bundle: string;
  /** What stands on every page. */
  chrome: Chrome;
  /** Reads one rendered text from the cache. */
  readText(textKey: string): Promise<RenderedText>;
}

export interface PageRenderer {
  /**
   * The HTML of a page, in UTF-8.
   * @throws what its template throws, with the page's file in the message; what `readText` throws
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
  chrome,
  readText,
}: RendererOptions): Promise<PageRenderer> {
  const entry = pathToFileURL(join(bundle, "server", "entry.mjs")).href;
  const { renderPage }: typeof import("./page-server.ts") = await import(entry);
  return {
    assets: join(bundle, "client"),
    async render(page) {
      const locals = await pageLocals(page, chrome, readText);
      try {
        const response = await renderPage(locals);
        if (response.status === (page.props.kind === "404" ? 404 : 200)) return response.bytes();
        throw new Error(`status ${response.status}`);
      } catch (error) {
        throw new Error(`${page.file}: ${(error as Error).message}`, { cause: error });
      }
    },
  };
}
