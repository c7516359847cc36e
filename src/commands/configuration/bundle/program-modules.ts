import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { modulesFolder, programRoot } from "../../../program/program-root.ts";

/** Stands in a bundle for a module of the running program. */
const mark = "gongkai-program:";

/**
 * What a configuration names a module of the program by in its bundle; null where it is none.
 * @throws when the program has no such module for others
 */
export function programModule(specifier: string): string | null {
  const [, name] = /^gongkai(?:$|\/(.+))/.exec(specifier) ?? [];
  if (name === undefined && specifier !== "gongkai") return null;
  const module = name ?? "index";
  if (fileOf(module) === null) throw new Error(`Gongkai has no module ${specifier}`);
  return mark + module;
}

/** Has a bundle import the program that runs here, wherever that stands. */
export function withRunningProgram(code: string): string {
  return code.replaceAll(/gongkai-program:([\w./-]+)/g, (_, name: string) => addressOf(name));
}

function addressOf(name: string): string {
  const file = fileOf(name) ?? "";
  const module =
    modulesFolder === "lib" ? file : file.replace(/^\.\/lib\/(.+)\.js$/, "./src/$1.ts");
  return pathToFileURL(join(programRoot, module)).href;
}

/** The file behind a module, as package.json says. */
function fileOf(name: string): string | null {
  const { exports } = JSON.parse(readFileSync(join(programRoot, "package.json"), "utf8"));
  const { default: file } = exports[name === "index" ? "." : `./${name}`] ?? {};
  return typeof file === "string" ? file : null;
}
