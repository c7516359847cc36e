/** A file of the search could not be had, or is damaged: worth another try. */
export class FileUnavailableError extends Error {
  override name = "FileUnavailableError";
  readonly path: string;

  constructor(path: string, options?: ErrorOptions) {
    super(`cannot read ${path}`, options);
    this.path = path;
  }
}

/**
 * Reads the files of a portal, each once; what failed is forgotten, so that the next query tries again. All of
 * search's reading goes through here.
 */
export class Files {
  readonly #base: URL;
  readonly #read = new Map<string, Promise<unknown>>();

  /** @param base address of the portal, ending in `/` */
  constructor(base: URL) {
    this.#base = base;
  }

  /** The absolute address of a path below the portal's base. */
  url(path: string): string {
    return new URL(path, this.#base).href;
  }

  /** Bytes of an index chunk, unpacked. */
  bytes(path: string): Promise<Uint8Array> {
    return this.#once(path, async (response) => unpack(await response.arrayBuffer()));
  }

  /** A packed table. */
  table<Table>(path: string): Promise<Table> {
    return this.#once(path, async (response) => {
      const bytes = await unpack(await response.arrayBuffer());
      return JSON.parse(new TextDecoder().decode(bytes));
    });
  }

  /** A plain JSON file. */
  json<Value>(path: string): Promise<Value> {
    return this.#once(path, (response) => response.json());
  }

  /** Reads a file again the next time: what came was damaged. */
  forget(path: string): void {
    this.#read.delete(path);
  }

  #once<Value>(path: string, decode: (response: Response) => Promise<Value>): Promise<Value> {
    const known = this.#read.get(path) as Promise<Value> | undefined;
    if (known) return known;
    const reading = this.#fetch(path, decode);
    this.#read.set(path, reading);
    reading.catch(() => this.forget(path));
    return reading;
  }

  async #fetch<Value>(
    path: string,
    decode: (response: Response) => Promise<Value>,
  ): Promise<Value> {
    try {
      const response = await fetch(this.url(path));
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
      return await decode(response);
    } catch (cause) {
      throw new FileUnavailableError(path, { cause });
    }
  }
}

/** Some hosts declare a gzipped file as encoded, and the browser has unpacked it already. */
async function unpack(buffer: ArrayBuffer): Promise<Uint8Array> {
  const bytes = new Uint8Array(buffer);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
