import { join } from "node:path";
import { loadLines, saveLines } from "../cache/kept-lines.ts";
import { readText, type Stamp, stampOf } from "./cache.ts";
import type { TextSummary } from "./text.ts";

/** What the build knows of a rendered text without reading it. */
export interface SummaryRecord {
  summary: TextSummary;
  /** The cache file as it was written: a file that differs is not trusted. */
  stamp: Stamp;
}

/**
 * The summaries of the last build, by the SHA-256 of the source file: one file beside the texts, so
 * that a build in which nothing changed reads neither sources nor texts. Losing it costs time only.
 */
export class Summaries {
  #cacheDir: string;
  #path: string;
  #version: string;
  #records: Map<string, SummaryRecord>;
  /** Sources whose text has other times than it was written with, but is whole. */
  #restored = new Map<string, SummaryRecord>();

  private constructor(cacheDir: string, version: string, records: [string, SummaryRecord][]) {
    this.#cacheDir = cacheDir;
    this.#path = pathIn(cacheDir);
    this.#version = version;
    this.#records = new Map(records);
  }

  /** Loads the summaries; those of another pipeline version, or a damaged file, count for nothing. */
  static async load(cacheDir: string, version: string): Promise<Summaries> {
    const kept = await loadLines<[string, SummaryRecord]>(pathIn(cacheDir), version);
    return new Summaries(cacheDir, version, kept ?? []);
  }

  /**
   * The record of a source file, if the text it speaks of is in the cache as it was written. Where only its
   * times differ, as they do after a cache was packed and unpacked, the text is read to see.
   */
  async find(sha256: string): Promise<SummaryRecord | undefined> {
    const record = this.#records.get(sha256);
    if (record === undefined) return undefined;
    const { textKey } = record.summary;
    const stamp = stampOf(this.#cacheDir, textKey);
    if (stamp?.size !== record.stamp.size) return undefined;
    if (stamp.mtimeMs === record.stamp.mtimeMs) return record;
    const whole = await readText(this.#cacheDir, textKey).catch(() => null);
    if (whole === null) return undefined;
    this.#restored.set(sha256, { ...record, stamp });
    return record;
  }

  /** Takes over what another cache knows; its texts must be in this one by now. */
  async take(cacheDir: string): Promise<void> {
    const other = await loadLines<[string, SummaryRecord]>(pathIn(cacheDir), this.#version);
    await this.save(new Map(other));
  }

  /** Adds records and writes all whose text is still in the cache, if there is anything new to write. */
  async save(fresh: ReadonlyMap<string, SummaryRecord>): Promise<void> {
    const news = new Map([...this.#restored, ...fresh]);
    if (news.size === 0) return;
    this.#records = new Map([...this.#records, ...news]);
    for (const [sha256, { summary }] of this.#records) {
      if (stampOf(this.#cacheDir, summary.textKey) === null) this.#records.delete(sha256);
    }
    await saveLines(this.#path, this.#version, this.#records);
  }
}

function pathIn(cacheDir: string): string {
  return join(cacheDir, "summaries.jsonl");
}
