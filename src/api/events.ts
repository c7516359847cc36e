import type { Notice } from "../commands/run-build.ts";
import type { Progress, Stage } from "../site/progress/progress.ts";

/**
 * What a function tells while it works: how far one of its stages is, or something that people are to know, in the
 * language that was asked for. Stages overlap; `done` grows up to `total`, and begins again where something that was
 * kept turned out to be damaged.
 */
export type WorkEvent =
  | { type: "progress"; stage: Stage; done: number; total: number }
  | ({ type: "notice" } & Notice);

export type OnProgress = (event: WorkEvent) => void;

/** Tells how far stages are. */
export function progressEvents(onProgress: OnProgress | undefined): Progress {
  return {
    update: (stage, done, total) => onProgress?.({ type: "progress", stage, done, total }),
    clear: () => {},
  };
}
