import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { keptByNpm } from "./kept-by-npm.ts";

const options = ["out", "as-of", "full", "cache", "json", "lang"];

test("tells the options that npm has kept from the command it runs", () => {
  const env = {
    npm_lifecycle_event: "build",
    npm_config_as_of: "2026-01-31",
    npm_config_full: "true",
    npm_config_cache: "/home/a/.npm",
  };
  expect(keptByNpm("build", options, env)).toEqual(["as-of", "full"]);
  expect(keptByNpm("build", options, { npm_lifecycle_event: "build" })).toEqual([]);
  // Run by another script of npm: its options are its own matter.
  expect(keptByNpm("check", options, env)).toEqual([]);
  expect(keptByNpm("build", options, { npm_config_full: "true" })).toEqual([]);
});

test("npm does as supposed: what stands behind -- is handed on, the rest is in the environment", () => {
  const show = `const { npm_lifecycle_event: event, npm_config_full: full } = process.env;
    console.log(JSON.stringify({ event, full, argv: process.argv.slice(2) }));`;
  const folder = temporaryFolder({ "show.js": show });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ scripts: { build: "node show.js" } }),
  );
  const npm = (line: string) =>
    JSON.parse(
      execFileSync(`npm run --silent build ${line}`, {
        cwd: folder,
        encoding: "utf8",
        shell: true,
      }),
    );
  expect(npm("-- --full")).toEqual({ event: "build", argv: ["--full"] });
  expect(npm("--full --lang en")).toEqual({ event: "build", full: "true", argv: ["en"] });
});
