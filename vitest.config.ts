import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
    globalSetup: "vitest.setup.ts",
    // As many files at once as CI has processors: builds and browsers wait as often as they work.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // A page on a busy machine: what is right at last is right.
    expect: { poll: { timeout: 15_000 } },
  },
});
