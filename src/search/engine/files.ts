import type { Check } from "./received/shapes.ts";
import { unpack } from "./received/unpack.ts";

/** A file of the search could not be had, or is damaged: worth another try. */
export class FileUnavailableError extends Error {
  override name = "FileUnavailableError";
  readonly path: string;

  constructor(path: string, options?: ErrorOptions) {
    super(`cannot read ${path}`, options);
    this.path = path;
  }
}

/** The portal's search is of another version than this program: only the program loaded anew can read it. */
export class OtherVersionError extends FileUnavailableError {
  override name = "OtherVersionError";
}

/**
 * Reads the files of a portal, each once; what failed is forgotten, so that the next query tries again, past the
 * caches on the way. All of search's reading goes through here.
 */
export class Files {
  readonly #base: URL;
  readonly #request: typeof fetch;
  readonly #read = new Map<string, Promise<unknown>>();
  readonly #doubtful = new Set<string>();

  /**
   * @param base address of the portal, ending in `/`
   * @param request what asks the host; default: the browser
   */
  constructor(base: URL, request: typeof fetch = (...asked) => fetch(...asked)) {
    this.#base = base;
    this.#request = request;
  }

  /** The same portal with nothing read of it. */
  anew(): Files {
    return new Files(this.#base, this.#request);
  }

  /** The absolute address of a path below the portal's base. */
  url(path: string): string {
    return new URL(path, this.#base).href;
  }

  /** Bytes of an index chunk, unpacked. */
  bytes(path: string): Promise<Uint8Array> {
    return this.#once(path, "default", async (bytes) => bytes);
  }

  /**
   * What a JSON file holds, packed or not.
   * @param cache for a file that keeps its name while it changes: `no-cache` asks the host whether it has
   * @throws {FileUnavailableError} also when it is not what it should be
   */
  json<Value>(path: string, check: Check<Value>, cache: RequestCache = "default"): Promise<Value> {
    return this.#once(path, cache, async (bytes) => {
      const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
      if (!check(value)) throw new TypeError("not what it should be");
      return value;
    });
  }

  /** Reads a file again the next time: what came was damaged. */
  forget(path: string): void {
    this.#read.delete(path);
    this.#doubtful.add(path);
  }

  #once<Value>(
    path: string,
    cache: RequestCache,
    decode: (bytes: Uint8Array) => Promise<Value>,
  ): Promise<Value> {
    const known = this.#read.get(path) as Promise<Value> | undefined;
    if (known) return known;
    const reading = this.#fetch(path, this.#doubtful.has(path) ? "reload" : cache).then(decode);
    const told = reading.catch((cause) => {
      this.forget(path);
      throw new FileUnavailableError(path, { cause });
    });
    this.#read.set(path, told);
    return told;
  }

  async #fetch(path: string, cache: RequestCache): Promise<Uint8Array> {
    const response = await this.#request(this.url(path), { cache });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return response.body ? unpack(response.body) : new Uint8Array();
  }
}
