import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programRoot } from "../program/program-root.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { commandNames } from "./commands.ts";

/** What a command prints, and the modules that it has loaded, by their addresses. */
function run(...argv: string[]): { text: string; modules: string[] } {
  const hook = new URL("fixtures/note-modules.js", import.meta.url).href;
  const script = join(programRoot, "scripts", "gongkai.js");
  const options = ["--import", hook, script, ...argv];
  const { stdout, stderr } = spawnSync(process.execPath, options, { encoding: "utf8" });
  return { text: stdout, modules: JSON.parse(stderr.slice(stderr.lastIndexOf("\n") + 1)) };
}

/** Packages among modules. */
const libraries = (modules: string[]) =>
  new Set(modules.flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []));

const everyHelp = [["--help"], ...commandNames.map((name) => [name, "--help"])];

test.each(everyHelp)("%s %s loads no library, and little of the program", (...argv) => {
  const { text, modules } = run(...argv.filter((word) => word !== undefined));
  expect(text).toContain("--help");
  expect([...libraries(modules)]).toEqual([]);
  expect(modules.length).toBeGreaterThan(10);
  expect(modules.length).toBeLessThan(60);
});

test("a line that is wrong is told before anything else is loaded, too", () => {
  const { text, modules } = run("build", "--contnet", "x");
  expect(text).toBe("");
  expect([...libraries(modules)]).toEqual([]);
});

test("a command that does something loads what it works with", () => {
  const content = temporaryFolder({ "documents/a.md": "" });
  const cache = join(temporaryFolder({}), "cache");
  const { modules } = run("check", "--content", content, "--cache", cache);
  expect(libraries(modules)).toContain("zod");
});

test("each command has its words in specs, and its work in a file of its own", () => {
  const namesIn = (folder: string, ending: RegExp) =>
    readdirSync(new URL(folder, import.meta.url)).flatMap((name) => ending.exec(name)?.[1] ?? []);
  const specs = namesIn("specs/", /^(.+)-spec\.ts$/).sort();
  expect(specs).toEqual(namesIn("./", /^(.+)-command\.ts$/).sort());
  expect(specs).toEqual(commandNames);
});
