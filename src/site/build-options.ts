import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Signing } from "../mirror/write-manifest.ts";
import type { Notify } from "../output/publish/notice.ts";
import type { ZipKind } from "../portal/addresses/zip-addresses.ts";
import type { BuildSummary } from "./build-record.ts";
import type { Part } from "./parts/part.ts";
import type { Stage } from "./progress/progress.ts";

/** What is asked of a build. */
export interface BuildOptions {
  content: string;
  out: string;
  /** Path under which the portal is served: `/` or `/a/b/`; null: that of the portal's url. */
  base: string | null;
  /** Whether a base that is not that of the portal's url is an error: there is one truth. */
  baseHasToAgree?: boolean;
  /** `YYYY-MM-DD`; null: today in the portal's time zone. */
  asOf: string | null;
  /** Folder that keeps rendered texts and search indexes from one build to the next. */
  cache: string;
  /** Makes everything anew. */
  full: boolean;
  /** Builds this part only. */
  part?: Part | null;
  /** Folders of the parts to take over. */
  join?: readonly string[];
  /** Number of the state of the content, where git does not count its commits. */
  serial?: number | null;
  /** Signs what is built; null: it is not signed. */
  signing?: Signing | null;
  /** Of what ZIPs are made; an earlier build's go. */
  zips?: readonly ZipKind[];
  /** Told what people are to know of the output folder while the build goes on. */
  notify?: Notify;
  /** Stops the build as long as it has not begun to publish; the last output stays as it was. */
  signal?: AbortSignal;
}

/** What building took. */
export interface BuildEffort {
  seconds: Map<Stage, number>;
  totalSeconds: number;
  /** Resident memory of this process at its highest, worker threads included. */
  peakMemoryBytes: number;
}

export interface BuildResult {
  diagnostics: Diagnostic[];
  /** `null` when an error stopped the build; the last output is untouched. */
  summary: BuildSummary | null;
  effort: BuildEffort;
}

export type BuildOutcome = Omit<BuildResult, "effort">;
