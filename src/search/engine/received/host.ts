import { unwrap } from "../../wire/envelope.ts";
import type { Source } from "./source.ts";
import { readBounded, unpack } from "./unpack.ts";

/**
 * A portal on a web server.
 * @param base address of the portal, ending in `/`
 * @param request what asks the host; default: the browser
 */
export function onHost(base: URL, request: typeof fetch = (...asked) => fetch(...asked)): Source {
  const url = (path: string) => new URL(path, base).href;
  return {
    url,
    async read(path, asked) {
      const response = await request(url(path), asked);
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
      const file = response.body ? await readBounded(response.body) : new Uint8Array();
      return unpack(unwrap(path, file));
    },
  };
}
