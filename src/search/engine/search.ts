import type { Suggestion } from "../suggestions/suggester.ts";
import { type Files, FileUnavailableError, OtherVersionError } from "./files.ts";
import { parseQuery } from "./query.ts";
import {
  type QueryOptions,
  SearchIndex,
  type SearchPublisher,
  type SearchResponse,
} from "./search-index.ts";

import { unlessAborted } from "./unless-aborted.ts";

/** Milliseconds a portal is given in which files that are named may still be on their way to the host. */
const deployPause = 1500;

/**
 * The search over one portal, for as long as a page is open. When the portal is published anew meanwhile, the files
 * of the opened index vanish: then the manifest is opened anew and the question asked again, so that nobody has to
 * load the page anew.
 */
export class Search {
  readonly #pause: number;
  #files: Files;
  #index: SearchIndex;
  #renewing: Promise<void> | null = null;
  /** The last question has failed for good. */
  #hasFailed = false;

  private constructor(files: Files, index: SearchIndex, pause: number) {
    this.#files = files;
    this.#index = index;
    this.#pause = pause;
  }

  /**
   * @param pause milliseconds before something that is missing is asked for once more
   * @param signal ends the opening, not what is asked later
   * @throws {OtherVersionError} when the portal's search is of another version
   * @throws {FileUnavailableError} when it cannot be reached
   */
  static async open(files: Files, pause = deployPause, signal?: AbortSignal): Promise<Search> {
    const open = async (cache: "no-cache" | "reload") => {
      const index = await SearchIndex.open(files.until(signal), cache);
      return new Search(files, index, pause);
    };
    try {
      return await open("no-cache");
    } catch (error) {
      if (!isWorthAnotherTry(error)) throw error;
      await wait(pause, signal);
      return open("reload");
    }
  }

  /**
   * Documents in which every phrase of the text stands. No text makes it throw.
   * @throws {FileUnavailableError} when a file of the index cannot be read; the next query tries again
   */
  query(text: string, options: QueryOptions = {}): Promise<SearchResponse> {
    return this.#ask((index) => index.query(parseQuery(text), options), options.signal);
  }

  /**
   * Documents, organs and words that begin with or hold what has been typed so far, the best first.
   * @throws {FileUnavailableError}
   */
  suggest(
    text: string,
    limit = 8,
    { signal }: { signal?: AbortSignal | undefined } = {},
  ): Promise<Suggestion[]> {
    return this.#ask((index) => index.suggest(text, limit), signal);
  }

  /**
   * Documents whose numbers are next to one that was typed, the nearest first; none where the text is no number.
   * @throws {FileUnavailableError}
   */
  nearNumbers(
    text: string,
    limit = 6,
    { signal }: { signal?: AbortSignal | undefined } = {},
  ): Promise<Suggestion[]> {
    return this.#ask((index) => index.nearNumbers(text, limit), signal);
  }

  /**
   * The organs that results can be filtered by, each with the one above it.
   * @throws {FileUnavailableError}
   */
  publishers({ signal }: { signal?: AbortSignal | undefined } = {}): Promise<SearchPublisher[]> {
    return this.#ask((index) => index.publishers(), signal);
  }

  /**
   * Asks the index. What fails is asked once more of the index that is published now, and since that may be half
   * there, once more a moment later; then a result whose text cannot be had has no excerpt, and an answer whose similar documents cannot be had is
   * the exact one alone. A failure after that is told, and the next question opens the manifest first.
   */
  async #ask<Answer>(
    ask: (index: SearchIndex) => Promise<Answer>,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    const askIndex = (isLastTry = false) => ask(this.#index.until(signal, isLastTry));
    const renew = (failed: SearchIndex) => unlessAborted(this.#renew(failed), signal);
    if (this.#hasFailed) await renew(this.#index);
    this.#hasFailed = false;
    const first = this.#index;
    try {
      return await askIndex();
    } catch (error) {
      if (!isWorthAnotherTry(error)) throw error;
    }
    if (await renew(first)) {
      try {
        return await askIndex();
      } catch (error) {
        if (!isWorthAnotherTry(error)) throw error;
      }
    }
    await wait(this.#pause, signal);
    try {
      await renew(this.#index);
      return await askIndex(true);
    } catch (error) {
      this.#hasFailed = true;
      throw error;
    }
  }

  /**
   * Takes what is published now in the place of an index that has failed; questions that failed together do it once.
   * @returns whether another index is in its place
   * @throws {OtherVersionError}
   */
  async #renew(failed: SearchIndex): Promise<boolean> {
    if (this.#index === failed) {
      this.#renewing ??= this.#openAnew().finally(() => {
        this.#renewing = null;
      });
      await this.#renewing;
    }
    return this.#index !== failed;
  }

  async #openAnew(): Promise<void> {
    const files = this.#files.anew();
    try {
      const index = await SearchIndex.open(files, "reload");
      if (index.equals(this.#index)) return;
      this.#index = index;
      this.#files = files;
    } catch (error) {
      // Where not even the manifest can be had, the index we have may still answer.
      if (!isWorthAnotherTry(error)) throw error;
    }
  }
}

function isWorthAnotherTry(error: unknown): boolean {
  return error instanceof FileUnavailableError && !(error instanceof OtherVersionError);
}

async function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await unlessAborted(passed, signal).finally(() => clearTimeout(timer));
}
