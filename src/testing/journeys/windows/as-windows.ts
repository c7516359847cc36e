import * as childProcess from "node:child_process";
import * as fs from "node:fs";
import * as fsPromises from "node:fs/promises";
import { registerHooks } from "node:module";
import * as os from "node:os";
import { win32 } from "node:path";
import * as url from "node:url";
import {
  handed,
  windowsCalls,
  windowsFiles,
  windowsPlaces,
  windowsUrls,
} from "./windows-modules.ts";

/**
 * Preloaded (`--import`) into every process and thread of a command, this lets the program meet the paths of Windows
 * on any system: what it imports as `node:path`, `node:fs`, `node:os`, `node:url` and `node:child_process` tells and
 * joins paths with `\`, and takes them so. The packages it uses keep to the real system; those that are given paths
 * get them as that wants them.
 */
const modules: Record<string, object> = {
  "node:path": win32,
  "node:fs": windowsFiles(fs),
  "node:fs/promises": windowsFiles(fsPromises),
  "node:os": windowsPlaces(os),
  "node:url": windowsUrls(url),
  "node:child_process": windowsCalls(childProcess),
};
/** What the program calls of a package with paths; none else of it is. */
const packages: Record<string, string> = {
  astro: "export const build = handing(real.build);",
  esbuild: "export const build = handing(real.build);",
};

const scheme = "as-windows:";
const program = new URL("../../../", import.meta.url).href;
const packageFolder = `${program}node_modules/`;

Object.assign(globalThis, { [scheme]: { modules, handed } });

registerHooks({
  resolve(specifier, context, next) {
    const importer = context.parentURL ?? "";
    const isOurs =
      importer.startsWith(program) &&
      !importer.startsWith(packageFolder) &&
      importer !== import.meta.url;
    const isKnown = Object.hasOwn(modules, specifier) || Object.hasOwn(packages, specifier);
    if (!isOurs || !isKnown) return next(specifier, context);
    return { url: scheme + specifier, shortCircuit: true };
  },
  load(address, context, next) {
    if (!address.startsWith(scheme)) return next(address, context);
    const name = address.slice(scheme.length);
    const source = Object.hasOwn(packages, name) ? packageSource(name) : moduleSource(name);
    return { format: "module", source, shortCircuit: true };
  },
});

function moduleSource(name: string): string {
  const names = Object.keys(modules[name] as object).filter((one) => one !== "default");
  const list = names.join(", ");
  return `const { ${list} } = globalThis["${scheme}"].modules["${name}"]; export { ${list} };`;
}

function packageSource(name: string): string {
  const address = import.meta.resolve(name);
  return `
    import * as real from "${address}";
    export * from "${address}";
    const { handed } = globalThis["${scheme}"];
    const handing = (call) => (...args) => call(...args.map(handed));
    ${packages[name]}
  `;
}
