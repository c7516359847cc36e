import { join } from "node:path";
import { type KeptEntry, KeptMap, saveKept } from "../cache/kept-map.ts";
import { textKeysIn } from "./cache.ts";
import type { TextSummary } from "./text.ts";

/**
 * The summaries of the last builds, by the SHA-256 of the source file: one file beside the texts, so that a build
 * in which nothing changed reads neither sources nor texts. Losing it costs time only.
 */
export class Summaries {
  readonly #path: string;
  readonly #version: string;
  readonly #textKeys: ReadonlySet<string>;
  readonly #summaries: KeptMap<TextSummary>;

  private constructor(cacheDir: string, version: string, summaries: KeptMap<TextSummary>) {
    this.#path = pathIn(cacheDir);
    this.#version = version;
    this.#textKeys = textKeysIn(cacheDir);
    this.#summaries = summaries;
  }

  /** Loads the summaries; those of another pipeline version, or a damaged file, count for nothing. */
  static load(cacheDir: string, version: string): Summaries {
    return new Summaries(cacheDir, version, KeptMap.load(pathIn(cacheDir), version));
  }

  /** The summary of a source file whose text is in the cache. Whether it is there whole is seen when it is read. */
  find(sha256: string): TextSummary | undefined {
    return this.#hasText(sha256) ? this.#summaries.get(sha256) : undefined;
  }

  /** Takes over what other caches know; their texts must have been in this one before it was loaded. */
  take(cacheDirs: readonly string[]): void {
    const taken = new Map<string, TextSummary>();
    for (const cacheDir of cacheDirs) {
      const other = KeptMap.load<TextSummary>(pathIn(cacheDir), this.#version);
      for (const sha256 of other.names()) taken.set(sha256, other.get(sha256) as TextSummary);
    }
    this.save(taken);
  }

  /** Adds summaries, if there are any, and writes them with all whose text was in the cache. */
  save(fresh: ReadonlyMap<string, TextSummary>): void {
    if (fresh.size === 0) return;
    const isKept = (sha256: string) => !fresh.has(sha256) && this.#hasText(sha256);
    const kept = [...this.#summaries.names()].filter(isKept);
    const news = [...fresh].map(
      ([sha256, summary]): KeptEntry<TextSummary> => [sha256, summary.textKey, summary],
    );
    saveKept(this.#path, this.#version, [...kept, ...news], this.#summaries);
  }

  #hasText(sha256: string): boolean {
    const textKey = this.#summaries.markOf(sha256);
    return textKey !== undefined && this.#textKeys.has(textKey);
  }
}

function pathIn(cacheDir: string): string {
  return join(cacheDir, "summaries.map");
}
