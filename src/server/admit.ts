import type { IncomingMessage, ServerResponse } from "node:http";
import { safetyHeaders } from "./headers.ts";
import { isLocalHost } from "./local-host.ts";
import { type RequestTarget, readTarget } from "./request-target.ts";

/**
 * Where a request leads, with the headers of every answer set; null where it has been refused: of another host than
 * this computer, no reading, or an address that no file has.
 */
export function admit(request: IncomingMessage, response: ServerResponse): RequestTarget | null {
  for (const [name, value] of Object.entries(safetyHeaders)) response.setHeader(name, value);
  if (!isLocalHost(request.headers.host)) {
    return refuse(
      response,
      421,
      "这里只接受本机的地址：localhost 或 127.0.0.1。Only localhost is served here.",
    );
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405, "这里只能读取。Only GET and HEAD are answered.");
  }
  const target = readTarget(request.url ?? "");
  return target ?? refuse(response, 400, "网址写法不对。No file has such an address.");
}

function refuse(response: ServerResponse, status: number, words: string): null {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${words}\n`);
  return null;
}
