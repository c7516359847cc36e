import { hash } from "node:crypto";
import { join } from "node:path";
import { runningVersions } from "../program/versions.ts";
import { noteDamage } from "../state/damaged-cache.ts";
import { type KeptEntry, KeptMap, saveKept } from "../state/kept-map.ts";
import type { FileReport, Found } from "./file-report.ts";
import { reportMark, reportMarks } from "./report-mark.ts";
import { isFound } from "./report-shape.ts";
import type { CheckSettings } from "./rules/rule.ts";

/** The reports of the last build by file, so that only files that have changed are checked again. */
export class KeptReports {
  readonly #path: string;
  readonly #version: string;
  readonly #last: KeptMap<Found>;
  readonly #readMark = reportMarks();
  readonly #now = new Map<string, KeptEntry<Found> | string>();

  private constructor(path: string, version: string, last: KeptMap<Found>) {
    this.#path = path;
    this.#version = version;
    this.#last = last;
  }

  /** Loads the reports kept in a cache folder; those of other rules, or a damaged file, count for nothing. */
  static load(cache: string): KeptReports {
    const version = runningVersions().reports;
    const path = pathIn(cache);
    return new KeptReports(path, version, KeptMap.load(path, version, { accepts: isFound }));
  }

  /** The report of a file as it stands; null when it has to be checked. */
  find(file: string, key: string): FileReport | null {
    const report = this.#last.markOf(file)?.startsWith(`${key} `) ? this.#read(file) : null;
    if (report) this.#now.set(file, file);
    return report;
  }

  /** What is not as it was written is noted. */
  #read(file: string): FileReport | null {
    const mark = this.#readMark(this.#last.markOf(file) ?? "");
    if (!mark) {
      noteDamage(this.#path);
      return null;
    }
    const { hasFound, sketch, signatures } = mark;
    const found = hasFound ? this.#last.get(file) : { findings: [], waivers: [] };
    return found ? { findings: found.findings, waivers: found.waivers, sketch, signatures } : null;
  }

  /** @param key of everything the report is made from, apart from the rules themselves; without a blank */
  add(file: string, key: string, report: FileReport): void {
    const { findings, waivers } = report;
    this.#now.set(file, [file, reportMark(key, report), { findings, waivers }]);
  }

  /** Adds all that is kept in another cache. */
  take(other: KeptReports): void {
    for (const file of other.#last.names()) {
      const report = other.#read(file);
      const [key = ""] = other.#last.markOf(file)?.split(" ", 1) ?? [];
      if (report) this.add(file, key, report);
    }
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
  const reports = KeptReports.load(cache);
  for (const folder of [cache, ...others]) reports.take(KeptReports.load(folder));
  reports.save();
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
