import { globSync, readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vitest/config";

const include = ["src/**/*.test.ts", "scripts/**/*.test.ts"];

/** Files that replace modules (`vi.mock`): each has a process of its own, lest others meet what it replaces. */
const replacing = globSync(include).filter((file) =>
  readFileSync(file, "utf8").includes("vi.mock("),
);

export default defineConfig({
  plugins: [librariesAsTheProgramLoadsThem()],
  test: {
    globalSetup: "vitest.setup.ts",
    setupFiles: "vitest.file.ts",
    // As many files at once as CI has processors: builds and browsers wait as often as they work.
    maxWorkers: 2,
    // Against what hangs: a machine may be busy with much else.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // What a busy machine takes to end a process.
    teardownTimeout: 60_000,
    // A page on a busy machine: what is right at last is right.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      // Modules are loaded once for all files that a process takes, not once a file.
      { extends: true, test: { name: "shared", isolate: false, include, exclude: replacing } },
      { extends: true, test: { name: "alone", include: replacing } },
    ],
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
