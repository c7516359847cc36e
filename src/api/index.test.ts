import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programRoot } from "../program/program-root.ts";

/** Libraries that are loaded with a module, in a process of its own. */
function librariesOf(module: string): string[] {
  const script = `
    import { registerHooks } from "node:module";
    const loaded = new Set();
    registerHooks({ load(url, context, next) { loaded.add(url); return next(url, context); } });
    await import(${JSON.stringify(module)});
    console.log(JSON.stringify([...loaded]));`;
  const options = ["--input-type=module", "--eval", script];
  const urls: string[] = JSON.parse(execFileSync(process.execPath, options, { encoding: "utf8" }));
  return urls.flatMap((url) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []);
}

test("a configuration that imports `gongkai` loads no library: every command waits for it", () => {
  expect(librariesOf(join(programRoot, "src/api/index.ts"))).toEqual([]);
});
