import type { IncomingMessage, ServerResponse } from "node:http";

/** Tells open pages the version of what they should show, as server-sent events. */
export class VersionEvents {
  readonly #pages = new Set<ServerResponse>();

  /** Tells a page the version now, and each version to come. */
  follow(request: IncomingMessage, response: ServerResponse, version: string): void {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write(eventOf(version));
    this.#pages.add(response);
    request.on("close", () => this.#pages.delete(response));
  }

  tell(version: string): void {
    for (const page of this.#pages) page.write(eventOf(version));
  }
}

function eventOf(version: string): string {
  return `data: ${version}\n\n`;
}
