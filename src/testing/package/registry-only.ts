import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";

/**
 * A way to one host and no other, as some offices have it: a proxy on this machine.
 * @param host its name: `registry.npmjs.org`
 * @returns the proxy's address, the hosts that were asked for in vain, and its end
 */
export async function onlyTo(
  host: string,
): Promise<{ proxy: string; refused: string[]; close(): void }> {
  const refused: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    refused.push(url);
    response.writeHead(403).end();
  });
  server.on("connect", ({ url = "" }, client) => {
    const { hostname, port } = new URL(`https://${url}`);
    client.on("error", () => {});
    if (hostname !== host) {
      refused.push(url);
      client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    const far = connect(Number(port) || 443, hostname, () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      far.pipe(client);
      client.pipe(far);
    });
    far.on("error", () => client.end("HTTP/1.1 502 Bad Gateway\r\n\r\n"));
    client.on("close", () => far.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { proxy: `http://127.0.0.1:${port}`, refused, close: () => void server.close() };
}
