import { type BundleTask, bundlePages } from "./bundle-pages.ts";
import { ComponentError } from "./components/component-error.ts";
import type { ComponentFault } from "./components/component-fault.ts";
import { sourceFaults } from "./components/source-faults.ts";

/** What the process answers: an empty object when all is done, or what Astro has thrown. */
export interface BundleAnswer {
  error?: { message: string; stack: string | undefined; faults: readonly ComponentFault[] };
}

// When whoever has asked is gone, this ends.
process.once("disconnect", () => process.exit());

process.once("message", async (task: BundleTask) => {
  const answer = (given: BundleAnswer) => process.send?.(given);
  try {
    await bundlePages(task);
    answer({});
  } catch (thrown) {
    const { message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown));
    const faults =
      thrown instanceof ComponentError
        ? thrown.faults
        : sourceFaults(thrown, task.components?.root ?? null);
    answer({ error: { message, stack, faults } });
  }
});
