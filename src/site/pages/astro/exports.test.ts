import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programRoot } from "../../../program/program-root.ts";

/** Astro's modules, wherever they are named. What is replaced of its Markdown, `load-astro.ts` says. */
const named = /"(astro\/[\w/.-]+)"/g;

test("nothing is asked of Astro that it does not export", () => {
  const { resolve } = createRequire(import.meta.url);
  const files = globSync(["src/**/*.{ts,astro}", "scripts/*.{js,ts}", "*.mjs"], {
    cwd: programRoot,
    // What is measured beside asks for itself.
    exclude: ["**/*.test.ts", "src/testing/bench/peers/**"],
  });
  const modules = new Set(
    files
      .map((file) => readFileSync(join(programRoot, file), "utf8"))
      .flatMap((code) => Array.from(code.matchAll(named), ([, name]) => name as string)),
  );
  expect([...modules].sort()).toEqual([
    "astro/app/entrypoint",
    "astro/assets/services/noop",
    "astro/client",
    "astro/compiler-runtime",
    "astro/config",
  ]);
  for (const name of modules) expect(() => resolve(name), name).not.toThrow();
  expect(() => resolve("astro/dist/core/app/base.js")).toThrow("exports");
});
