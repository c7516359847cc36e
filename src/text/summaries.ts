import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Stamp, stampOf, writeWhole } from "./cache.ts";
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
  #records = new Map<string, SummaryRecord>();

  private constructor(cacheDir: string, version: string) {
    this.#cacheDir = cacheDir;
    this.#path = join(cacheDir, "summaries.jsonl");
    this.#version = version;
  }

  /** Loads the summaries; those of another pipeline version, or a damaged file, count for nothing. */
  static async load(cacheDir: string, version: string): Promise<Summaries> {
    const summaries = new Summaries(cacheDir, version);
    const content = await readFile(summaries.#path, "utf8").catch(() => "");
    const end = content.indexOf("\n");
    const lines = content.slice(end + 1);
    if (lines !== "" && content.slice(0, end) === summaries.#head(lines))
      summaries.#records = new Map(lines.split("\n").map((line) => JSON.parse(line)));
    return summaries;
  }

  /** The record of a source file, if the text it speaks of is in the cache and untouched. */
  find(sha256: string): SummaryRecord | undefined {
    const record = this.#records.get(sha256);
    if (record === undefined) return undefined;
    const stamp = stampOf(this.#cacheDir, record.summary.textKey);
    const untouched = stamp?.size === record.stamp.size && stamp.mtimeMs === record.stamp.mtimeMs;
    return untouched ? record : undefined;
  }

  /** Adds records and writes all whose text is still in the cache. */
  async save(records: ReadonlyMap<string, SummaryRecord>): Promise<void> {
    const lines = [...new Map([...this.#records, ...records])]
      .filter(([, { summary }]) => stampOf(this.#cacheDir, summary.textKey) !== null)
      .map((entry) => JSON.stringify(entry))
      .join("\n");
    await mkdir(this.#cacheDir, { recursive: true });
    await writeWhole(this.#path, `${this.#head(lines)}\n${lines}`);
  }

  #head(lines: string): string {
    return JSON.stringify([this.#version, createHash("sha256").update(lines).digest("hex")]);
  }
}
