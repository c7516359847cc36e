import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";
import { fileOf } from "../portal/addresses/page-file.ts";
import { isAsWritten } from "./as-written.ts";
import { contentType } from "./content-type.ts";

/** Answers with a file of a folder, or not at all. */
export type StaticFiles = (
  request: IncomingMessage,
  response: ServerResponse,
  /** Decoded, begins with `/`. */
  path: string,
  otherwise: () => void,
) => void;

/**
 * The files of a folder as a host serves them, with the type of their extension; nothing hidden is served, and each
 * file under its own name only.
 * @param cacheControl of a file by its path below the folder
 */
export function staticFiles(folder: string, cacheControl: (path: string) => string): StaticFiles {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    extensions: [],
    setHeaders(response, path) {
      const file = path.slice(1);
      response.setHeader("Content-Type", contentType(file));
      response.setHeader("Cache-Control", cacheControl(file));
      // A packed attachment is served as it is; unpacked, it would be another file.
      if (/\.(?:gz|br)$/i.test(file)) response.setHeader("Content-Encoding", "identity");
    },
  });
  return (request, response, path, otherwise) => {
    if (/\/\.(?!well-known\/)/.test(path)) return otherwise();
    if (!isRange(request.headers.range)) delete request.headers.range;
    // `sirv` decodes by `decodeURI`, which leaves `%23`, `%2B` and their like; what it has read once it keeps here.
    const file = fileOf(path);
    if (!isAsWritten(folder, file.slice(1))) return otherwise();
    const pathname = file.replaceAll("%", "%25");
    // A build may take a file away after `sirv` has looked at it, which passes over that.
    response.once("pipe", (source) => source.once("error", () => response.destroy()));
    Object.assign(request, { url: pathname, _parsedUrl: { raw: pathname, pathname } });
    files(request, response, otherwise);
  };
}

/** Whether a range goes forward: `sirv` fails on others. */
function isRange(range: string | undefined): boolean {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
  return from !== undefined && (!to || Number(from) <= Number(to));
}
