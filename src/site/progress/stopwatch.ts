import type { Stage } from "./progress.ts";

/** Seconds spent in each stage; stages may overlap. */
export class Stopwatch {
  readonly seconds = new Map<Stage, number>();
  readonly #start = performance.now();

  async time<T>(stage: Stage, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.seconds.set(stage, (performance.now() - start) / 1000);
    }
  }

  /** Seconds since the stopwatch was made. */
  get total(): number {
    return (performance.now() - this.#start) / 1000;
  }
}
