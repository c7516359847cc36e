import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { fileOf } from "../portal/addresses/page-file.ts";
import { addresses } from "../portal/addresses/portal-addresses.ts";
import { admit } from "./admit.ts";
import { isAsWritten } from "./as-written.ts";
import { cacheControl } from "./headers.ts";
import { staticFiles } from "./static-files.ts";

/**
 * Serves an output folder as a host that is set up well would (docs/hosting.md): `index.html` for a folder, a
 * redirect to the address with its closing slash, `404.html` for what is not there.
 * @param base path under which the portal is served, ends in `/`
 * @returns the listening server; port 0 takes a free one
 */
export async function serve(out: string, base: string, port: number): Promise<Server> {
  const files = staticFiles(out, cacheControl);
  const notFound = join(out, addresses.notFound);
  const server = createServer((request, response) => {
    const target = admit(request, response);
    if (!target) return;
    const { path, encoded, search } = target;
    if (!path.startsWith(base)) {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    const below = path.slice(base.length - 1);
    if (!path.endsWith("/") && isAsWritten(out, fileOf(`${below.slice(1)}/`))) {
      response.writeHead(301, { Location: `${encoded}/${search}` }).end();
      return;
    }
    files(request, response, below, () => {
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
