import { hash } from "node:crypto";
import { join } from "node:path";
import { loadLines, saveLines } from "../cache/kept-lines.ts";
import { pipelineVersion } from "../text/pipeline-version.ts";
import type { FileReport } from "./file-report.ts";
import type { CheckSettings } from "./rule.ts";

interface KeptReport {
  /** Of everything the report is made from, apart from the rules themselves. */
  key: string;
  report: FileReport;
}

type KeptLine = [file: string, kept: KeptReport];

/** The reports of the last build by file, so that only files that have changed are checked again. */
export class KeptReports {
  readonly #path: string;
  readonly #version: string;
  readonly #last: Map<string, KeptReport>;
  readonly #now = new Map<string, KeptReport>();

  private constructor(path: string, version: string, last: readonly KeptLine[]) {
    this.#path = path;
    this.#version = version;
    this.#last = new Map(last);
  }

  /** Loads the reports kept in a cache folder; those of other rules, or a damaged file, count for nothing. */
  static async load(cache: string): Promise<KeptReports> {
    const version = rulesVersion();
    const path = pathIn(cache);
    return new KeptReports(path, version, (await loadLines<KeptLine>(path, version)) ?? []);
  }

  /** The report of a file as it stands; null when it has to be checked. */
  find(file: string, key: string): FileReport | null {
    const kept = this.#last.get(file);
    if (kept?.key !== key) return null;
    this.#now.set(file, kept);
    return kept.report;
  }

  add(file: string, key: string, report: FileReport): void {
    this.#now.set(file, { key, report });
  }

  /** Keeps what was asked for in this build, if that is anything new. */
  async save(): Promise<void> {
    const isNew = [...this.#now].some(([file, kept]) => this.#last.get(file) !== kept);
    if (isNew || this.#now.size !== this.#last.size) {
      await saveLines(this.#path, this.#version, this.#now);
    }
  }
}

/** Takes over the reports of other caches, so that their files need not be checked here. */
export async function takeReports(cache: string, others: readonly string[]): Promise<void> {
  const version = rulesVersion();
  const taken = new Map<string, KeptReport>();
  for (const folder of [cache, ...others]) {
    const lines = (await loadLines<KeptLine>(pathIn(folder), version)) ?? [];
    for (const [file, kept] of lines) taken.set(file, kept);
  }
  await saveLines(pathIn(cache), version, taken);
}

/** The key of a report, from what its file holds and what lies beside it; how strictly rules are taken is no part. */
export function reportKeys(settings: CheckSettings) {
  const looks = hash("sha256", JSON.stringify({ ...settings, rules: {} })).slice(0, 16);
  return (sha256: string, attachments: readonly string[]): string => {
    const beside = attachments.length > 0 ? hash("sha256", attachments.join("\n")) : "";
    return looks + sha256 + beside.slice(0, 16);
  };
}

function pathIn(cache: string): string {
  return join(cache, "checks.jsonl");
}

function rulesVersion(): string {
  return pipelineVersion(new URL("./check-worker.ts", import.meta.url));
}
