import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";
import type { MessageLanguage } from "../diagnostics/diagnostic.ts";
import { encodeAddress } from "../portal/address.ts";
import { DamagedTextError } from "../text/cache.ts";
import { answerDownload } from "./dev-downloads.ts";
import { previewFiles } from "./dev-files.ts";
import { type LastBuild, lastBuildNote, ofLastBuild } from "./dev-last-build.ts";
import { errorNote, failurePage, withNotes } from "./dev-notes.ts";
import type { Preview, Shown } from "./dev-preview.ts";
import { VersionEvents } from "./dev-version-events.ts";

/** Below the base: what the preview adds to the portal. No address of a portal begins so. */
const ownFolder = ".preview/";

export interface DevServerOptions {
  lastBuild: LastBuild;
  language: MessageLanguage;
}

/** Serves the live preview as a real host would serve the portal, with notes at the top of pages. */
export class DevServer {
  readonly #preview: Preview;
  readonly #options: DevServerOptions;
  readonly #built: ReturnType<typeof sirv>;
  readonly #events = new VersionEvents();

  constructor(preview: Preview, options: DevServerOptions) {
    this.#preview = preview;
    this.#options = options;
    this.#built = sirv(options.lastBuild.folder, { dev: true });
  }

  /**
   * @param port 0 takes a free one
   * @returns the port
   * @throws when it is taken
   */
  async listen(port: number): Promise<number> {
    const server = createServer((request, response) => {
      this.#complete(this.#answer(request, response), response);
    });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", resolve);
    });
    return (server.address() as AddressInfo).port;
  }

  /** Has every open page show what is there now. */
  refresh(): void {
    this.#events.tell(this.#preview.shown.version);
  }

  #complete(work: Promise<void>, response: ServerResponse): void {
    work.catch((error: Error) => {
      console.error(error.message);
      if (!response.headersSent) this.#sendHtml(response, 500, failurePage(error.message), "");
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { base, shown } = this.#preview;
    const [path = "/", query] = (request.url ?? "/").split("?", 2);
    if (!path.startsWith(base)) return redirect(response, base);
    const address = decoded(path.slice(base.length));
    if (address.startsWith(ownFolder)) return this.#sendOwnFile(address, request, response);
    if (shown.pages.has(`${address}/`)) {
      return redirect(response, `${path}/${query === undefined ? "" : `?${query}`}`);
    }
    try {
      await this.#sendFile(address, request, response);
    } catch (error) {
      if (!(error instanceof DamagedTextError)) throw error;
      await this.#preview.restoreTexts();
      await this.#sendFile(address, request, response);
    }
  }

  async #sendFile(
    address: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { shown, readText } = this.#preview;
    if (shown.pages.has(address)) return this.#sendPage(shown, address, response);
    if (await answerDownload(address, shown.portal, readText, response)) return;
    const isBuilt = ofLastBuild.test(address);
    const files = isBuilt ? this.#built : sirv(shown.renderer.assets, { dev: true, etag: true });
    request.url = `/${encodeAddress(address)}`;
    files(request, response, () =>
      this.#complete(this.#sendPage(shown, "404.html", response), response),
    );
  }

  async #sendPage(shown: Shown, address: string, response: ServerResponse): Promise<void> {
    const { portal, pages, renderer, diagnostics, failure } = shown;
    const { lastBuild, language } = this.#options;
    const planned = pages.get(address);
    if (!planned) throw new Error(`There is no page ${address}.`);
    const { timeZone } = portal.settings;
    const notes =
      errorNote(diagnostics, failure, language) +
      (await lastBuildNote(address, lastBuild, timeZone, language));
    const page = await renderer.render({ ...planned, props: planned.props() });
    const html = new TextDecoder().decode(page);
    this.#sendHtml(response, address === "404.html" ? 404 : 200, html, notes, shown);
  }

  #sendHtml(
    response: ServerResponse,
    status: number,
    html: string,
    notes: string,
    { version } = this.#preview.shown,
  ): void {
    response.writeHead(status, {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
    });
    response.end(withNotes(html, notes, this.#preview.base + ownFolder, version));
  }

  #sendOwnFile(address: string, request: IncomingMessage, response: ServerResponse): void {
    const name = address.slice(ownFolder.length);
    if (name === "events") {
      this.#events.follow(request, response, this.#preview.shown.version);
      return;
    }
    const file = previewFiles[name];
    response.writeHead(file ? 200 : 404, { "Content-Type": file?.type ?? "text/plain" });
    response.end(file?.body);
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location }).end();
}

/** What cannot be decoded stays as it is, and leads nowhere. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
