import { hash } from "node:crypto";
import { join } from "node:path";
import { runningVersions } from "../program/versions.ts";
import { type KeptEntry, KeptMap, saveKept } from "../state/kept-map.ts";
import type { FileReport } from "./file-report.ts";
import { isFileReport } from "./report-shape.ts";
import type { CheckSettings } from "./rules/rule.ts";

/** The reports of the last build by file, so that only files that have changed are checked again. */
export class KeptReports {
  readonly #path: string;
  readonly #version: string;
  readonly #last: KeptMap<FileReport>;
  readonly #now = new Map<string, KeptEntry<FileReport> | string>();

  private constructor(path: string, version: string, last: KeptMap<FileReport>) {
    this.#path = path;
    this.#version = version;
    this.#last = last;
  }

  /** Loads the reports kept in a cache folder; those of other rules, or a damaged file, count for nothing. */
  static load(cache: string): KeptReports {
    const version = runningVersions().reports;
    const path = pathIn(cache);
    return new KeptReports(path, version, KeptMap.load(path, version, { accepts: isFileReport }));
  }

  /** The report of a file as it stands; null when it has to be checked. */
  find(file: string, key: string): FileReport | null {
    if (this.#last.markOf(file) !== key) return null;
    const report = this.#last.get(file);
    if (!report) return null;
    this.#now.set(file, file);
    return report;
  }

  /** @param key of everything the report is made from, apart from the rules themselves */
  add(file: string, key: string, report: FileReport): void {
    this.#now.set(file, [file, key, report]);
  }

  /** Keeps what was asked for in this build, if that is anything new. */
  save(): void {
    const entries = [...this.#now.values()];
    const isNew = entries.some((entry) => typeof entry !== "string");
    if (isNew || entries.length !== this.#last.size) {
      saveKept(this.#path, this.#version, entries, this.#last);
    }
  }
}

/** Takes over the reports of other caches, so that their files need not be checked here. */
export function takeReports(cache: string, others: readonly string[]): void {
  const version = runningVersions().reports;
  const taken = new Map<string, KeptEntry<FileReport>>();
  for (const folder of [cache, ...others]) {
    const kept = KeptMap.load<FileReport>(pathIn(folder), version, { accepts: isFileReport });
    for (const file of kept.names()) {
      const report = kept.get(file);
      if (report) taken.set(file, [file, kept.markOf(file) ?? "", report]);
    }
  }
  saveKept(pathIn(cache), version, taken.values());
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
  return join(cache, "checks.map");
}
