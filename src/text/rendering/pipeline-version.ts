import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { pathToFileURL } from "node:url";
import { withoutCarriageReturns } from "../../state/line-ends.ts";

/** What of Node has a say in results: its language, its tables of characters, how it compresses. */
const { node, unicode, zlib } = process.versions;
const runtime = [node.split(".")[0], unicode, zlib];

/**
 * Version of everything the result of some modules depends on: their sources and those of all modules they
 * import, and name and version of every package among them and below them. Found by following the
 * imports, so nobody has to remember to raise a number when a plugin or a library changes.
 */
export function pipelineVersion(...entries: URL[]): string {
  const sources = new Map<string, string>();
  const packages = new Map<string, string>();
  for (const entry of entries) addModule(entry, sources, packages);
  const parts = [...sources.values(), ...packages.values()].sort();
  return createHash("sha256")
    .update(JSON.stringify([runtime, parts]))
    .digest("hex")
    .slice(0, 16);
}

function addModule(url: URL, sources: Map<string, string>, packages: Map<string, string>): void {
  if (sources.has(url.href)) return;
  const source = Buffer.from(withoutCarriageReturns(readFileSync(url))).toString("utf8");
  sources.set(url.href, source);
  const code = source.replace(/^(?:import|export) type [^;]*;/gm, "");
  for (const [, specifier = ""] of code.matchAll(/(?<![.\w])(?:from|import)\s*\(?\s*"([^"]+)"/g)) {
    if (specifier.startsWith(".")) addModule(new URL(specifier, url), sources, packages);
    else if (!specifier.startsWith("node:")) addPackage(specifier, url.href, packages);
  }
}

function addPackage(specifier: string, from: string, packages: Map<string, string>): void {
  const path = findPackageJSON(specifier, from);
  if (path === undefined || packages.has(path)) return;
  const { name, version, dependencies = {} } = JSON.parse(readFileSync(path, "utf8"));
  packages.set(path, `${name}@${version}`);
  const url = pathToFileURL(path).href;
  for (const dependency of Object.keys(dependencies)) addPackage(dependency, url, packages);
}
