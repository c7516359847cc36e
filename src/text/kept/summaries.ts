import { join } from "node:path";
import { type KeptEntry, KeptMap, saveKept } from "../../state/kept-map.ts";
import type { TextSummary } from "../text.ts";
import {
  isSummarySegment,
  type NamedSummary,
  type SummarySegment,
  segmentOf,
  summariesOf,
} from "./summary-segment.ts";
import { forgetRemoved, textKeysIn, wereRemoved } from "./text-cache.ts";

/** Signs of a hash that tell its segment: each is parsed at once, and written anew when one of its texts changes. */
const signsOfSegment = 2;

/**
 * The summaries of the last builds, by the SHA-256 of the source file: one file beside the texts, so that a build
 * in which nothing changed reads neither sources nor texts. Losing it costs time only.
 */
export class Summaries {
  readonly #cacheDir: string;
  readonly #version: string;
  /** Texts that are there; null: none has been removed, and all whose summary is known should be. */
  readonly #textKeys: ReadonlySet<string> | null;
  readonly #segments: KeptMap<SummarySegment>;
  readonly #summaries: ReadonlyMap<string, TextSummary>;

  private constructor(cacheDir: string, version: string, segments: KeptMap<SummarySegment>) {
    this.#cacheDir = cacheDir;
    this.#version = version;
    this.#textKeys = wereRemoved(cacheDir) ? textKeysIn(cacheDir) : null;
    this.#segments = segments;
    this.#summaries = new Map(summariesIn(segments));
  }

  /** Loads the summaries; those of another pipeline version, or a damaged file, count for nothing. */
  static load(cacheDir: string, version: string): Summaries {
    return new Summaries(cacheDir, version, load(cacheDir, version));
  }

  /** The summary of a source file whose text is in the cache. Whether it is really there is seen when it is read. */
  find(sha256: string): TextSummary | undefined {
    const summary = this.#summaries.get(sha256);
    return summary && this.#hasText(summary) ? summary : undefined;
  }

  /** Takes over what other caches know; their texts must have been in this one before it was loaded. */
  take(cacheDirs: readonly string[]): void {
    const others = cacheDirs.map((cacheDir) => load(cacheDir, this.#version));
    this.save(new Map(others.flatMap((other) => [...summariesIn(other)])));
  }

  /** Adds summaries and keeps them with all whose text was in the cache, if that is anything new. */
  save(fresh: ReadonlyMap<string, TextSummary>): void {
    if (fresh.size === 0 && !this.#textKeys) return;
    const news = Map.groupBy(fresh, ([sha256]) => sha256.slice(0, signsOfSegment));
    const entries: (KeptEntry<SummarySegment> | string)[] = [];
    for (const name of new Set([...this.#segments.names(), ...news.keys()])) {
      const segment = this.#segments.get(name);
      const added = news.get(name);
      if (segment && !added && !this.#textKeys) {
        entries.push(name);
        continue;
      }
      const kept = (segment ? summariesOf(segment) : []).filter(
        ([sha256, summary]) => !fresh.has(sha256) && this.#hasText(summary),
      );
      const all = [...kept, ...(added ?? [])];
      if (all.length > 0) entries.push([name, "", segmentOf(all)]);
    }
    saveKept(pathIn(this.#cacheDir), this.#version, entries, this.#segments);
    if (this.#textKeys) forgetRemoved(this.#cacheDir);
  }

  #hasText({ textKey }: TextSummary): boolean {
    return this.#textKeys?.has(textKey) ?? true;
  }
}

function load(cacheDir: string, version: string): KeptMap<SummarySegment> {
  return KeptMap.load(pathIn(cacheDir), version, { accepts: isSummarySegment });
}

function* summariesIn(segments: KeptMap<SummarySegment>): Generator<NamedSummary> {
  for (const name of segments.names()) {
    const segment = segments.get(name);
    if (segment) yield* summariesOf(segment);
  }
}

function pathIn(cacheDir: string): string {
  return join(cacheDir, "summaries.map");
}
