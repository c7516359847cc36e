import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programRoot } from "../src/program/program-root.ts";

/** What loads most of the program. */
const entries = ["site/build-changes", "checks/catalogue", "text/rendering/render"];

/** Every module that the program loads, with its format, and those that Node was asked to find. */
function loaded(first: readonly string[]): { modules: string[]; asked: string[] } {
  const note = `
    import { registerHooks } from "node:module";
    const sources = new URL("src/", ${JSON.stringify(new URL("../", import.meta.url).href)}).href;
    const modules = [], asked = [];
    registerHooks({
      resolve(name, context, next) {
        if (name.startsWith(".") && context.parentURL?.startsWith(sources)) asked.push(name);
        return next(name, context);
      },
      load(url, context, next) {
        const read = next(url, context);
        if (url.startsWith("file:")) modules.push(read.format + " " + url);
        return read;
      },
    });
    for (const path of ${JSON.stringify(first)}) await import(path);
    const { program } = await import(${JSON.stringify(join(programRoot, "scripts/program.js"))});
    for (const name of ${JSON.stringify(entries)}) await program(name);
    console.log(JSON.stringify({ modules: modules.sort(), asked }));
    process.exit();
  `;
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", note], {
    encoding: "utf8",
  });
  return JSON.parse(said);
}

test("the program finds the modules that Node would find, and does not ask it", () => {
  const own = join(programRoot, "scripts/own-modules.js");
  const [found, wanted] = [loaded([own]), loaded([])];
  expect(wanted.asked.length).toBeGreaterThan(300);
  expect(found.asked).toEqual([]);
  expect(found.modules.filter((name) => !name.includes(own))).toEqual(wanted.modules);
});
