import { globSync, readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const include = ["src/**/*.test.ts", "scripts/**/*.test.ts"];

/**
 * Files that replace modules or work in another folder: each has a process of its own, lest others meet what it replaces,
 * or what modules have first made there and keep.
 */
const apart = /vi\.mock\(|runHereIn\(|process\.chdir\(/;
const alone = globSync(include).filter((file) => apart.test(readFileSync(file, "utf8")));

/** Files that take long and are short, the longest first. */
const longest = [
  "src/testing/package/package.test.ts",
  "src/site/program-changes.test.ts",
  "src/testing/journeys/search-page.test.ts",
  "src/site/component-faults.test.ts",
  "src/testing/hostile/regular-expressions/regular-expressions.test.ts",
  "src/site/incremental-many.test.ts",
  "src/site/incremental.test.ts",
  "src/site/history-incremental.test.ts",
  "src/testing/journeys/search-exactness.test.ts",
  "scripts/archive/make-archive.test.ts",
  "src/commands/astro/integration.test.ts",
  "src/testing/journeys/look.test.ts",
  "src/site/hostile-state.test.ts",
  "src/testing/examples/function-examples.test.ts",
];

/**
 * Where it knows of no last run, as in a checkout just installed, Vitest begins with the files of most bytes: one that
 * takes long and is short would begin when all else has ended, and one process would have nothing to do.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification) => {
      if (project.name === "alone") return -1;
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  plugins: [librariesAsTheProgramLoadsThem()],
  test: {
    globalSetup: "vitest.setup.ts",
    setupFiles: "vitest.file.ts",
    // One file more at once than CI has processors: builds and browsers wait for disk and timers as often as they work.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Against what hangs: a machine may be busy with much else.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // What a busy machine takes to end a process.
    teardownTimeout: 60_000,
    // A page on a busy machine: what is right at last is right.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      // Modules are loaded once for all files that a process takes, not once a file.
      { extends: true, test: { name: "shared", isolate: false, include, exclude: alone } },
      { extends: true, test: { name: "alone", include: alone } },
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
