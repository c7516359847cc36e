import { join } from "node:path";
import { loadLines, saveLines } from "../cache/kept-lines.ts";
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
  #summaries: Map<string, TextSummary>;

  private constructor(cacheDir: string, version: string, summaries: [string, TextSummary][]) {
    this.#path = pathIn(cacheDir);
    this.#version = version;
    this.#textKeys = textKeysIn(cacheDir);
    this.#summaries = new Map(summaries);
  }

  /** Loads the summaries; those of another pipeline version, or a damaged file, count for nothing. */
  static async load(cacheDir: string, version: string): Promise<Summaries> {
    const kept = await loadLines<[string, TextSummary]>(pathIn(cacheDir), version);
    return new Summaries(cacheDir, version, kept ?? []);
  }

  /** The summary of a source file whose text is in the cache. Whether it is there whole is seen when it is read. */
  find(sha256: string): TextSummary | undefined {
    const summary = this.#summaries.get(sha256);
    return summary && this.#textKeys.has(summary.textKey) ? summary : undefined;
  }

  /** Takes over what another cache knows; its texts must be in this one by now. */
  async take(cacheDir: string): Promise<void> {
    const other = await loadLines<[string, TextSummary]>(pathIn(cacheDir), this.#version);
    await this.save(new Map(other));
  }

  /** Adds summaries, if there are any, and writes them with all whose text was in the cache. */
  async save(fresh: ReadonlyMap<string, TextSummary>): Promise<void> {
    if (fresh.size === 0) return;
    const kept = [...this.#summaries].filter(([sha256]) => this.find(sha256));
    this.#summaries = new Map([...kept, ...fresh]);
    await saveLines(this.#path, this.#version, this.#summaries);
  }
}

function pathIn(cacheDir: string): string {
  return join(cacheDir, "summaries.jsonl");
}
