import { setTimeout } from "node:timers/promises";
import type { Preview } from "./preview.ts";

/** Milliseconds that the browser has for itself before work that it does not wait for. */
const calm = 500;

/** The steps that a preview is brought up to date by. */
export type Steps = Pick<Preview, "takeBody" | "update" | "check">;

/** Brings a preview up to date with what changes, the quickest step first. */
export class Refresh {
  readonly #preview: Steps;
  readonly #onStep: (seconds: number) => void;
  readonly #changed = new Set<string>();
  #bell = Promise.withResolvers<void>();
  /** Owed to a body that is shown already. */
  #owesUpdate = false;
  #owesCheck = true;
  #isChecking = false;

  /** @param onStep told after each step how long it took */
  constructor(preview: Steps, onStep: (seconds: number) => void) {
    this.#preview = preview;
    this.#onStep = onStep;
  }

  /** @param changed paths inside the content folder */
  notice(changed: readonly string[]): void {
    for (const path of changed) this.#changed.add(path);
    this.#bell.resolve();
  }

  /** Works for ever, once the preview has been loaded. */
  async run(): Promise<never> {
    for (;;) {
      await this.#pause();
      this.#bell = Promise.withResolvers();
      const changed = [...this.#changed];
      this.#changed.clear();
      if (changed.length > 0) await this.#take(changed);
      else if (this.#owesUpdate) await this.#update();
      else this.#check();
    }
  }

  /** Until something changes, or it is time for what is owed. */
  async #pause(): Promise<void> {
    const waiting = [this.#bell.promise];
    if (this.#owesUpdate || this.#owesCheck) waiting.push(setTimeout(calm));
    await Promise.race(waiting);
  }

  async #take(changed: readonly string[]): Promise<void> {
    this.#owesUpdate = true;
    if (!(await this.#do(() => this.#preview.takeBody(changed)))) await this.#update();
  }

  async #update(): Promise<void> {
    this.#owesUpdate = false;
    this.#owesCheck = true;
    await this.#do(() => this.#preview.update());
  }

  /** Begins to check; while that goes on, changes are shown, and another check stays owed. */
  #check(): void {
    if (this.#isChecking || !this.#owesCheck) return;
    this.#isChecking = true;
    this.#owesCheck = false;
    this.#do(() => this.#preview.check()).finally(() => {
      this.#isChecking = false;
    });
  }

  async #do<Result>(step: () => Promise<Result>): Promise<Result | null> {
    const start = performance.now();
    try {
      const result = await step();
      this.#onStep((performance.now() - start) / 1000);
      return result;
    } catch (error) {
      console.error((error as Error).message);
      return null;
    }
  }
}
