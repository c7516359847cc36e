import { setTimeout } from "node:timers/promises";
import { ByteBudget } from "./byte-budget.ts";
import { fileAddress, isOwnRedirect } from "./host-address.ts";
import { HostError } from "./host-error.ts";

/** Milliseconds, and bytes. */
export interface HostTimes {
  /** A host that sends less than `least` bytes within it is given up. */
  quiet: number;
  least: number;
  /** Before each time that it is asked again. */
  pauses: readonly number[];
  /** Before a host is read anew that changes while it is read. */
  round: number;
}

export const usualTimes: HostTimes = {
  quiet: 30_000,
  least: 1000,
  pauses: [500, 2000, 6000],
  round: 5000,
};

/** Longest pause that a host may ask for itself, in milliseconds. */
const longestPause = 30_000;
const mostRedirects = 5;
/** Too early, too many requests, and what may pass in a moment. */
const mayPass = new Set([408, 425, 429, 500, 502, 503, 504]);
/** There is no such file. */
const absent = new Set([404, 410]);

/** Part of a file: bytes from `start` to before `end`. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface HostOptions {
  signal?: AbortSignal | undefined;
  times?: HostTimes | undefined;
}

/**
 * A host that files are asked of, by Node's own fetch. It is believed nothing: what it sends is bounded, it is not
 * waited for without end, and it sends nobody to another host.
 */
export class Host {
  readonly folder: URL;
  readonly #signal: AbortSignal | undefined;
  readonly #times: HostTimes;
  /** Bytes that have come, as they are when a host has packed them. */
  bytes = 0;

  constructor(folder: URL, { signal, times = usualTimes }: HostOptions = {}) {
    this.folder = folder;
    this.#signal = signal;
    this.#times = times;
  }

  /**
   * A small file.
   * @param limit bytes; more is an error
   * @returns null where there is no such file
   * @throws {HostError}
   */
  async whole(path: string, limit: number): Promise<Buffer | null> {
    let pieces: Uint8Array[] = [];
    const isThere = await this.into(path, new ByteBudget(limit), {
      begin: () => {
        pieces = [];
      },
      piece: (bytes) => pieces.push(bytes),
    });
    return isThere ? Buffer.concat(pieces) : null;
  }

  /**
   * Gives a file to whoever takes it, piece by piece; it begins again where the host has broken off.
   * @returns whether there is such a file
   * @throws {HostError} what the last try has come to
   * @throws the signal's reason, and what `begin` and `piece` throw
   */
  async into(
    path: string,
    budget: ByteBudget,
    taker: { begin: () => void; piece: (bytes: Uint8Array) => void; range?: ByteRange },
  ): Promise<boolean> {
    for (let tries = 0; ; tries++) {
      const came = { bytes: 0 };
      try {
        return await this.#once(path, budget, taker, came);
      } catch (error) {
        budget.giveBack(came.bytes);
        this.#signal?.throwIfAborted();
        const pause = this.#times.pauses[tries];
        if (pause === undefined || !(error instanceof PassingError)) {
          const fault = error instanceof PassingError ? error.fault : error;
          if (fault instanceof HostError) fault.path = path;
          throw fault;
        }
        await setTimeout(Math.max(pause, error.pause), undefined, { signal: this.#signal }).catch(
          () => this.#signal?.throwIfAborted(),
        );
      }
    }
  }

  async #once(
    path: string,
    budget: ByteBudget,
    {
      begin,
      piece,
      range,
    }: { begin: () => void; piece: (bytes: Uint8Array) => void; range?: ByteRange },
    came: { bytes: number },
  ): Promise<boolean> {
    const silence = new AbortController();
    let before = 0;
    const watch = setInterval(() => {
      if (came.bytes - before < this.#times.least) silence.abort();
      before = came.bytes;
    }, this.#times.quiet);
    const signal = this.#signal ? AbortSignal.any([this.#signal, silence.signal]) : silence.signal;
    try {
      const response = await asked(() => this.#ask(path, range, signal));
      if (response === null) return false;
      begin();
      const reader = response.body?.getReader();
      for (;;) {
        const { done, value } = (await asked(async () => reader?.read())) ?? { done: true };
        if (done || value === undefined) break;
        budget.take(value.length);
        came.bytes += value.length;
        this.bytes += value.length;
        piece(value);
      }
      return true;
    } catch (error) {
      const isSilent = silence.signal.aborted;
      // Whatever is still on its way is not wanted.
      silence.abort();
      throw isSilent ? new PassingError(new HostError("silent")) : error;
    } finally {
      clearInterval(watch);
    }
  }

  /** @returns null where there is no such file */
  async #ask(path: string, range: ByteRange | undefined, signal: AbortSignal) {
    let url = fileAddress(this.folder, path);
    const headers: Record<string, string> = { "cache-control": "no-cache" };
    if (range) headers.range = `bytes=${range.start}-${range.end - 1}`;
    for (let redirects = 0; ; redirects++) {
      const response = await fetch(url, { headers, signal, redirect: "manual" });
      const { status } = response;
      if (status === (range ? 206 : 200)) return response;
      await response.body?.cancel();
      const place = status >= 300 && status < 400 ? response.headers.get("location") : null;
      if (place === null || !URL.canParse(place, url)) throw refused(response, range);
      const to = new URL(place, url);
      if (!isOwnRedirect(url, to)) throw new HostError("redirect", to.origin);
      if (redirects === mostRedirects) throw new HostError("redirect", to.href);
      url = to;
    }
  }
}

/** May pass in a moment. */
class PassingError extends Error {
  readonly fault: HostError;
  readonly pause: number;

  constructor(fault: HostError, pause = 0) {
    super(fault.message);
    this.fault = fault;
    this.pause = pause;
  }
}

/** Tells that nothing is there from all else that a host may say. */
class AbsentError extends Error {}

function refused({ status, headers }: Response, range: ByteRange | undefined): Error {
  if (absent.has(status)) return new AbsentError();
  if (range && (status === 200 || status === 416)) return new HostError("no-range", String(status));
  const fault = new HostError("status", String(status));
  if (!mayPass.has(status)) return fault;
  const seconds = Number(headers.get("retry-after"));
  return new PassingError(
    fault,
    Number.isFinite(seconds) ? Math.min(seconds * 1000, longestPause) : 0,
  );
}

/** What the net does is an error of the host; null where there is no such file. */
async function asked<Result>(ask: () => Promise<Result>): Promise<Result | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof AbsentError) return null;
    if (error instanceof HostError || error instanceof PassingError) throw error;
    throw new PassingError(new HostError("unreachable", netCode(error)));
  }
}

function netCode(error: unknown): string {
  const { cause, message } = error as Error;
  const { code, message: reason } = (cause ?? {}) as NodeJS.ErrnoException;
  return code ?? reason ?? message;
}
