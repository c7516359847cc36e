import type { Check } from "./received/shapes.ts";
import type { CacheUse, Kept, Source } from "./received/source.ts";
import { unlessAborted } from "./unless-aborted.ts";

/** A file of the search could not be had, or is damaged: worth another try. */
export class FileUnavailableError extends Error {
  override name = "FileUnavailableError";
  readonly path: string;

  constructor(path: string, options?: ErrorOptions, message = `cannot read ${path}`) {
    super(message, options);
    this.path = path;
  }
}

/** The portal's search is of another version than this program: only the program loaded anew can read it. */
export class OtherVersionError extends FileUnavailableError {
  override name = "OtherVersionError";
}

/** A file that is being read, or has been. */
interface Reading extends Kept {
  value: Promise<unknown>;
  /** Questions that wait for it now. */
  waiting: number;
  giveUp: AbortController;
}

/**
 * Reads the files of a portal, each once; what failed is forgotten, so that the next query tries again, past the
 * caches on the way. All of search's reading goes through here.
 */
export class Files {
  readonly #source: Source;
  readonly #readings: Map<string, Reading>;
  readonly #doubtful: Set<string>;
  readonly #signal: AbortSignal | undefined;

  /** @param of whose files these are too, for as long as a signal is not aborted */
  constructor(source: Source, of?: Files, signal?: AbortSignal) {
    this.#source = source;
    this.#readings = of ? of.#readings : new Map();
    this.#doubtful = of ? of.#doubtful : new Set();
    this.#signal = signal;
  }

  /** The same portal with nothing read of it. */
  anew(): Files {
    return new Files(this.#source);
  }

  /** The same files for one question: whatever it waits for, it is told the signal's reason once that is aborted. */
  until(signal: AbortSignal | undefined): Files {
    return new Files(this.#source, this, signal);
  }

  /** The absolute address of a path below the portal's base. */
  url(path: string): string {
    return this.#source.url(path);
  }

  /** Bytes of an index chunk, unpacked. */
  bytes(path: string): Promise<Uint8Array> {
    return this.#once(path, "default", (bytes) => bytes);
  }

  /**
   * What a JSON file holds, packed or not.
   * @param cache for a file that keeps its name while it changes: `no-cache` asks the host whether it has
   * @param encoding of its text
   * @throws {FileUnavailableError} also when it is not what it should be
   */
  json<Value>(
    path: string,
    check: Check<Value>,
    cache: CacheUse = "default",
    encoding: "utf-8" | "utf-16le" = "utf-8",
  ): Promise<Value> {
    return this.#once(path, cache, (bytes) => {
      const value: unknown = JSON.parse(new TextDecoder(encoding).decode(bytes));
      if (!check(value)) throw new TypeError("not what it should be");
      return value;
    });
  }

  /** Reads a file again the next time: what came was damaged. */
  forget(path: string): void {
    this.#readings.delete(path);
    this.#doubtful.add(path);
  }

  /** Once nobody waits for a file any more, nobody is asked for it any longer. */
  async #once<Value>(
    path: string,
    cache: CacheUse,
    decode: (bytes: Uint8Array) => Value,
  ): Promise<Value> {
    this.#signal?.throwIfAborted();
    const reading = this.#readings.get(path) ?? this.#begin(path, cache, decode);
    reading.waiting += 1;
    try {
      return (await unlessAborted(reading.value, this.#signal)) as Value;
    } finally {
      reading.waiting -= 1;
      if (reading.waiting === 0 && reading.size === null) {
        if (this.#readings.get(path) === reading) this.#readings.delete(path);
        reading.giveUp.abort();
      }
    }
  }

  #begin(path: string, cache: CacheUse, decode: (bytes: Uint8Array) => unknown): Reading {
    const giveUp = new AbortController();
    const { signal } = giveUp;
    const asked = { cache: this.#doubtful.has(path) ? "reload" : cache, signal } as const;
    const read = async () => {
      try {
        const bytes = await this.#source.read(path, asked);
        const value = decode(bytes);
        reading.size = bytes.length;
        this.#source.tidy?.(this.#readings);
        return value;
      } catch (cause) {
        if (!signal.aborted) this.forget(path);
        throw new FileUnavailableError(path, { cause });
      }
    };
    const reading: Reading = { value: read(), size: null, waiting: 0, giveUp };
    this.#readings.set(path, reading);
    return reading;
  }
}
