import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { modulesFolder, programRoot } from "../../../program/program-root.ts";

/** Stands in a bundle for a module of the running program. */
const mark = "gongkai-program:";

/** What a configuration names a module of the program by in its bundle; null where it is none. */
export function programModule(specifier: string): string | null {
  const [, name] = /^gongkai(?:$|\/(.+))/.exec(specifier) ?? [];
  return name === undefined && specifier !== "gongkai" ? null : `${mark}${name ?? "index"}`;
}

/** Has a bundle import the program that runs here, wherever that stands. */
export function withRunningProgram(code: string): string {
  return code.replaceAll(/gongkai-program:([\w./-]+)/g, (_, name: string) => addressOf(name));
}

function addressOf(name: string): string {
  const { exports } = JSON.parse(readFileSync(join(programRoot, "package.json"), "utf8"));
  const { default: file } = exports[name === "index" ? "." : `./${name}`] ?? {};
  if (typeof file !== "string") throw new TypeError(`gongkai/${name}`);
  const module =
    modulesFolder === "lib" ? file : file.replace(/^\.\/lib\/(.+)\.js$/, "./src/$1.ts");
  return pathToFileURL(join(programRoot, module)).href;
}
