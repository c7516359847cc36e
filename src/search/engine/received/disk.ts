import { bytesOf, encoding, receiver } from "../../wire/envelope.ts";
import type { Source } from "./source.ts";
import { mostBytes, unpack } from "./unpack.ts";

/** What a script hands over. */
interface Given {
  path: unknown;
  text: unknown;
}

/**
 * A portal in a folder on a disk, of which a page may read nothing but scripts: each file is one (`wire/envelope.ts`),
 * and is run in the page that reads it.
 * @param base address of the folder, `file:`, ending in `/`
 */
export function onDisk(base: URL): Source {
  let again = 0;
  return {
    url: (path) => new URL(path, base).href,
    async read(path, { cache, signal }) {
      const url = new URL(path, base);
      // To a disk the query says nothing, to a browser that it has not seen this script before.
      if (cache === "reload") url.search = `${++again}`;
      const text = await givenBy(url, path, signal);
      if (text.length > mostBytes) throw new RangeError(`more than ${mostBytes} bytes`);
      return unpack(bytesOf(text));
    },
  };
}

/**
 * Runs a script and takes what it hands over.
 * @throws when it cannot be loaded, or hands over another file or nothing
 */
function givenBy(url: URL, path: string, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  installReceiver();
  const script = document.createElement("script");
  script.charset = encoding;
  script.src = url.href;
  let given: Given | null = null;
  script.addEventListener(receiver, (event) => {
    given ??= (event as CustomEvent<Given>).detail;
  });
  const loaded = new Promise<string>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    script.addEventListener("error", () => reject(new Error(`cannot load ${url.href}`)));
    script.addEventListener("load", () => {
      const { path: name, text } = given ?? ({} as Partial<Given>);
      if (name === path && typeof text === "string") resolve(text);
      else reject(new TypeError(`not ${path}`));
    });
  });
  document.head.append(script);
  return loaded.finally(() => script.remove());
}

/**
 * The one global name: it passes on what a script hands over to whoever has put that script into the page. Several
 * programs on a page may read the search, and each has a copy of this module.
 */
function installReceiver(): void {
  const receive = (path: unknown, text: unknown) => {
    const detail: Given = { path, text };
    document.currentScript?.dispatchEvent(new CustomEvent(receiver, { detail }));
  };
  if (!(receiver in globalThis)) Object.defineProperty(globalThis, receiver, { value: receive });
}
