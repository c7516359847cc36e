import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join } from "node:path";
import { filesBelow } from "../../src/output/folder/output-files.ts";
import { templateWithCompiledNames, withCompiledNames } from "./compiled-names.ts";

/** What serves those who make the program, and no one who uses it. */
const idle = /\.test\.ts$|\.d\.ts$|(?:^|\/)(?:fixtures|__snapshots__|testing)\//;

/**
 * Compiles the program's modules: types become blanks, so that all lines and columns are those of the source, and its
 * own modules are named `.js`. Templates stay templates, all else is as it was.
 * @param from folder of the sources
 * @param to folder that gets them, file by file under the same paths
 * @returns how many files there are
 * @throws {SyntaxError} for what Node cannot strip
 */
export function compile(from: string, to: string): number {
  const files = filesBelow(from).filter((file) => !idle.test(file));
  for (const file of files) {
    const path = join(to, file.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(path), { recursive: true });
    const read = () => readFileSync(join(from, file), "utf8");
    if (file.endsWith(".ts")) writeFileSync(path, compiledModule(read(), file));
    else if (file.endsWith(".astro")) writeFileSync(path, templateWithCompiledNames(read(), file));
    else cpSync(join(from, file), path);
  }
  return files.length;
}

function compiledModule(code: string, file: string): string {
  return stripTypeScriptTypes(withCompiledNames(code, file));
}
