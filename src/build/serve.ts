import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { join } from "node:path";
import sirv from "sirv";

/**
 * Serves an output folder as an ordinary static host would: `index.html` for a folder, a redirect to the
 * address with its closing slash, `404.html` for what is not there.
 * @param base path under which the portal is served, ends in `/`
 * @returns the listening server; port 0 takes a free one
 */
export async function serve(out: string, base: string, port: number): Promise<Server> {
  const files = sirv(out, { dev: true, etag: true });
  const notFound = join(out, "404.html");
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    if (!url.startsWith(base)) {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    const below = url.slice(base.length - 1);
    const folder = folderWithoutSlash(out, below);
    if (folder) {
      response.writeHead(301, { Location: base + folder }).end();
      return;
    }
    readLiterally(request, below);
    files(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
      response.end(existsSync(notFound) ? readFileSync(notFound) : "404");
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return server;
}

/**
 * Tells `sirv` which file is meant: it decodes by `decodeURI`, which leaves `%23`, `%2B` and their like, and so finds
 * no `名单#2.pdf`. What it reads of a request once it keeps as `_parsedUrl`.
 */
function readLiterally(request: IncomingMessage, url: string): void {
  request.url = url;
  const [path = "", query] = url.split("?", 2);
  try {
    const pathname = decodeURIComponent(path).replaceAll("%", "%25");
    Object.assign(request, { _parsedUrl: { raw: url, pathname, search: query && `?${query}` } });
  } catch {
    // It is not encoded as addresses are: nothing has that name.
  }
}

/** The address of a folder asked for without its closing slash, still encoded, with its query. */
function folderWithoutSlash(out: string, url: string): string | null {
  const [path = "", query] = url.slice(1).split("?", 2);
  if (path === "" || path.endsWith("/")) return null;
  try {
    if (!existsSync(join(out, decodeURIComponent(path), "index.html"))) return null;
  } catch {
    return null;
  }
  return `${path}/${query === undefined ? "" : `?${query}`}`;
}
