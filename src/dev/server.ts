import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { addressOf } from "../portal/addresses/page-file.ts";
import { addresses } from "../portal/addresses/portal-addresses.ts";
import { admit } from "../server/admit.ts";
import { contentType } from "../server/content-type.ts";
import type { RequestTarget } from "../server/request-target.ts";
import { type StaticFiles, staticFiles } from "../server/static-files.ts";
import { ComponentError } from "../site/pages/components/component-error.ts";
import { DamagedTextError } from "../text/kept/text-cache.ts";
import { answerDownload } from "./downloads.ts";
import { previewFiles } from "./files.ts";
import { isOfLastBuild, type LastBuild, lastBuildNote } from "./last-build.ts";
import { errorNote, failurePage, withNotes } from "./notes.ts";
import type { Preview, Shown } from "./preview.ts";
import { VersionEvents } from "./version-events.ts";

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
  readonly #built: StaticFiles;
  readonly #events = new VersionEvents();

  constructor(preview: Preview, options: DevServerOptions) {
    this.#preview = preview;
    this.#options = options;
    this.#built = staticFiles(options.lastBuild.folder, () => "no-store");
  }

  /**
   * @param port 0 takes a free one
   * @returns the port
   * @throws when it is taken
   */
  async listen(port: number): Promise<number> {
    const server = createServer(this.handle);
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", resolve);
    });
    return (server.address() as AddressInfo).port;
  }

  /** Answers a request, whatever it asks for. */
  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    // Drafts are for the author alone: no page of another site may show or embed what it finds here.
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    const target = admit(request, response);
    if (target) this.#complete(this.#answer(target, request, response), response);
  };

  /** Has every open page show what is there now. */
  refresh(): void {
    this.#events.tell(this.#preview.shown.version);
  }

  #complete(work: Promise<void>, response: ServerResponse): void {
    work.catch((error: Error) => {
      if (error instanceof ComponentError) error.inLanguage(this.#options.language);
      console.error(error.message);
      if (!response.headersSent) this.#sendHtml(response, 500, failurePage(error.message), "");
    });
  }

  async #answer(
    { path, encoded, search }: RequestTarget,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { base, shown } = this.#preview;
    if (!path.startsWith(base)) return redirect(response, base);
    const address = addressOf(path.slice(base.length));
    if (address.startsWith(ownFolder)) return this.#sendOwnFile(address, request, response);
    if (shown.pages.has(`${address}/`)) return redirect(response, `${encoded}/${search}`);
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
    const isBuilt = isOfLastBuild(address);
    const files = isBuilt ? this.#built : staticFiles(shown.renderer.assets, () => "no-cache");
    files(request, response, `/${address}`, () =>
      this.#complete(this.#sendPage(shown, addresses.notFound, response), response),
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
    this.#sendHtml(response, address === addresses.notFound ? 404 : 200, html, notes, shown);
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
    const body = previewFiles.get(name);
    const type = contentType(body === undefined ? "404.txt" : name);
    response.writeHead(body === undefined ? 404 : 200, { "Content-Type": type }).end(body);
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location }).end();
}
