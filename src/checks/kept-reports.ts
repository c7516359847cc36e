import { hash } from "node:crypto";
import { join } from "node:path";
import { runningVersions } from "../program/versions.ts";
import { beginsSegment } from "../state/begins-segment.ts";
import { noteDamage } from "../state/damaged-cache.ts";
import { type KeptEntry, KeptMap, saveKept } from "../state/kept-map.ts";
import type { FileReport } from "./file-report.ts";
import {
  isReportSegment,
  type KeptReport,
  type ReportSegment,
  reportsIn,
  segmentOf,
} from "./report-segment.ts";
import type { CheckSettings } from "./rules/rule.ts";

/** The reports of the last build by file, so that only files that have changed are checked again. */
export class KeptReports {
  readonly #path: string;
  readonly #version: string;
  readonly #segments: KeptMap<ReportSegment>;
  readonly #last: KeptReport[] = [];
  /** How many reports the segment has that begins with this one of `#last`. */
  readonly #lengths = new Map<number, number>();
  /** Where each file stands in `#last`; made when one stands where it was not looked for. */
  #places: ReadonlyMap<string, number> | null = null;
  /** Of `#last`: files are asked for in the order of the last build. */
  #next = 0;
  /** What was asked for: of `#last` by its number, of `#fresh` by its file. */
  readonly #now: (number | string)[] = [];
  /** Null: to be checked. */
  readonly #fresh = new Map<string, KeptReport | null>();

  private constructor(path: string, version: string, segments: KeptMap<ReportSegment>) {
    this.#path = path;
    this.#version = version;
    this.#segments = segments;
    for (const name of segments.names()) {
      const segment = segments.read(name);
      if (!segment) continue;
      const reports = reportsIn({ mark: segments.markOf(name) ?? "", segment });
      // Its name is what it is kept on by.
      if (reports?.[0]?.file !== name) {
        noteDamage(path);
        continue;
      }
      this.#lengths.set(this.#last.length, reports.length);
      for (const kept of reports) this.#last.push(kept);
    }
  }

  /** Loads the reports kept in a cache folder; those of other rules, or a damaged file, count for nothing. */
  static load(cache: string): KeptReports {
    const version = runningVersions().reports;
    const path = pathIn(cache);
    return new KeptReports(
      path,
      version,
      KeptMap.load(path, version, { accepts: isReportSegment }),
    );
  }

  /**
   * The report of a file as it stands; null when it has to be checked.
   * @param key of everything the report is made from, apart from the rules themselves
   */
  find(file: string, key: string): FileReport | null {
    const place = this.#placeOf(file);
    const kept = place === undefined ? undefined : this.#last[place];
    if (place === undefined || kept?.key !== key) {
      this.#expect(file);
      return null;
    }
    this.#now.push(place);
    return kept.report;
  }

  #placeOf(file: string): number | undefined {
    if (this.#last[this.#next]?.file === file) return this.#next++;
    this.#places ??= new Map(this.#last.map((kept, at) => [kept.file, at]));
    const place = this.#places.get(file);
    if (place !== undefined) this.#next = place + 1;
    return place;
  }

  /** Its report is to have the place of its file, whenever it comes. */
  #expect(file: string): void {
    if (this.#fresh.has(file)) return;
    this.#fresh.set(file, null);
    this.#now.push(file);
  }

  /** @param key as for `find` */
  add(file: string, key: string, report: FileReport): void {
    this.#expect(file);
    this.#fresh.set(file, { file, key, report });
  }

  /** Adds all that is kept in another cache. */
  take(other: KeptReports): void {
    for (const { file, key, report } of other.#last) this.add(file, key, report);
  }

  /** Keeps what was asked for in this build, if that is anything new. */
  save(): void {
    const entries = this.#segmentsNow().map((kept) => this.#entryOf(kept));
    const isNew = entries.some((entry) => typeof entry !== "string");
    if (isNew || entries.length !== this.#segments.size) {
      saveKept(this.#path, this.#version, entries, this.#segments);
    }
  }

  /** What was asked for, without files that could not be checked. */
  #segmentsNow(): (number | KeptReport)[][] {
    const segments: (number | KeptReport)[][] = [];
    for (const one of this.#now) {
      const kept = typeof one === "number" ? one : this.#fresh.get(one);
      if (kept === undefined || kept === null) continue;
      const last = segments.at(-1);
      if (last && !beginsSegment(this.#report(kept).file)) last.push(kept);
      else segments.push([kept]);
    }
    return segments;
  }

  /** A segment that stands so in the last build goes by its name. */
  #entryOf(kept: readonly (number | KeptReport)[]): KeptEntry<ReportSegment> | string {
    const [first] = kept;
    const name = this.#report(first as number | KeptReport).file;
    const isKept =
      typeof first === "number" &&
      this.#lengths.get(first) === kept.length &&
      kept.every((one, at) => one === first + at);
    if (isKept) return name;
    const { mark, segment } = segmentOf(kept.map((one) => this.#report(one)));
    return [name, mark, segment];
  }

  #report(kept: number | KeptReport): KeptReport {
    return typeof kept === "number" ? (this.#last[kept] as KeptReport) : kept;
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
