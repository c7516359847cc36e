import { defineConfig, type Plugin } from "vitest/config";

export default defineConfig({
  plugins: [librariesAsTheProgramLoadsThem()],
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

/** Vitest would take the builds that libraries make for their developers: slow, and they stop at doubts of their own. */
function librariesAsTheProgramLoadsThem(): Plugin {
  return {
    name: "libraries-as-the-program-loads-them",
    configResolved({ ssr }) {
      if (ssr.resolve) ssr.resolve.conditions = ["node"];
    },
  };
}
