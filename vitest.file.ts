import { afterAll, vi } from "vitest";
import { takeDamageNotes } from "./src/state/damaged-cache.ts";

// Several files are run in one process: what one has changed in it is as it was before the next.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  takeDamageNotes();
});
