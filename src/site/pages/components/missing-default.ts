import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { nearest } from "../../../content/fields/nearest.ts";
import { componentNames } from "../../../extensions/component-names.ts";
import { filesBelow } from "../../../output/folder/output-files.ts";
import { modulesFolder, programRoot } from "../../../program/program-root.ts";
import type { ComponentFault } from "./component-fault.ts";
import { pathFrom } from "./project-components.ts";

/** How a project names the components of the program. */
const folder = "gongkai/components/";

/**
 * What is wrong with the import of a component that the program does not have.
 * @param specifier as it is written: `gongkai/components/Foter.astro`
 * @param importer file of the project that holds it
 * @param root of the project
 */
export function missingDefault(
  specifier: string,
  importer: string,
  root: string,
): Extract<ComponentFault, { kind: "no-default" }> {
  const path = importer.replace(/\?.*$/s, "");
  const source = readFileSync(path, "utf8");
  const at = source.indexOf(specifier);
  const known = filesBelow(join(programRoot, modulesFolder, "components"));
  const names = known.filter((file) => file.endsWith(".astro"));
  const wanted = specifier.slice(folder.length);
  const near = nearest(wanted.endsWith(".astro") ? wanted : `${wanted}.astro`, names);
  return {
    kind: "no-default",
    found: specifier,
    nearest: near && folder + near,
    choices: componentNames.map((name) => `${name}.astro`),
    file: pathFrom(realpathSync(root), realpathSync(path)),
    ...(at >= 0 && { line: source.slice(0, at).split("\n").length }),
  };
}
