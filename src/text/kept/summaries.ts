import { join } from "node:path";
import { type KeptEntry, KeptMap, saveKept } from "../../state/kept-map.ts";
import type { TextSummary } from "../text.ts";
import { forgetRemoved, textKeysIn, wereRemoved } from "./text-cache.ts";
import { isTextSummary } from "./text-shape.ts";

/**
 * The summaries of the last builds, by the SHA-256 of the source file: one file beside the texts, so that a build
 * in which nothing changed reads neither sources nor texts. Losing it costs time only.
 */
export class Summaries {
  readonly #cacheDir: string;
  readonly #version: string;
  /** Texts that are there; null: none has been removed, and all whose summary is known should be. */
  readonly #textKeys: ReadonlySet<string> | null;
  readonly #summaries: KeptMap<TextSummary>;

  private constructor(cacheDir: string, version: string, summaries: KeptMap<TextSummary>) {
    this.#cacheDir = cacheDir;
    this.#version = version;
    this.#textKeys = wereRemoved(cacheDir) ? textKeysIn(cacheDir) : null;
    this.#summaries = summaries;
  }

  /** Loads the summaries; those of another pipeline version, or a damaged file, count for nothing. */
  static load(cacheDir: string, version: string): Summaries {
    return new Summaries(cacheDir, version, load(cacheDir, version));
  }

  /** The summary of a source file whose text is in the cache. Whether it is really there is seen when it is read. */
  find(sha256: string): TextSummary | undefined {
    return this.#hasText(sha256) ? this.#summaries.get(sha256) : undefined;
  }

  /** Takes over what other caches know; their texts must have been in this one before it was loaded. */
  take(cacheDirs: readonly string[]): void {
    const taken = new Map<string, TextSummary>();
    for (const cacheDir of cacheDirs) {
      const other = load(cacheDir, this.#version);
      for (const sha256 of other.names()) {
        const summary = other.get(sha256);
        if (summary) taken.set(sha256, summary);
      }
    }
    this.save(taken);
  }

  /** Adds summaries and keeps them with all whose text was in the cache, if that is anything new. */
  save(fresh: ReadonlyMap<string, TextSummary>): void {
    if (fresh.size === 0 && !this.#textKeys) return;
    const isKept = (sha256: string) => !fresh.has(sha256) && this.#hasText(sha256);
    const kept = [...this.#summaries.names()].filter(isKept);
    const news = [...fresh].map(
      ([sha256, summary]): KeptEntry<TextSummary> => [sha256, summary.textKey, summary],
    );
    saveKept(pathIn(this.#cacheDir), this.#version, [...kept, ...news], this.#summaries);
    if (this.#textKeys) forgetRemoved(this.#cacheDir);
  }

  #hasText(sha256: string): boolean {
    const textKey = this.#summaries.markOf(sha256);
    return textKey !== undefined && (this.#textKeys?.has(textKey) ?? true);
  }
}

function load(cacheDir: string, version: string): KeptMap<TextSummary> {
  return KeptMap.load(pathIn(cacheDir), version, { accepts: isTextSummary });
}

function pathIn(cacheDir: string): string {
  return join(cacheDir, "summaries.map");
}
