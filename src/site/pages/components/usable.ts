import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../../output/folder/output-files.ts";
import { isWithin } from "../../../output/folder/same-place.ts";
import { ComponentError } from "./component-error.ts";
import type { ComponentFault } from "./component-fault.ts";
import { type ProjectComponents, pathFrom } from "./project-components.ts";
import type { ProjectModules } from "./project-modules.ts";
import { refusedCode } from "./refused-code.ts";

/**
 * Sees to it that pages can be made with what was bundled of a project.
 * @param bundle folder of what was bundled
 * @throws {ComponentError} with all that is wrong
 */
export async function assertUsable(
  { root, content }: ProjectComponents,
  modules: ProjectModules,
  bundle: string,
): Promise<void> {
  const real = realpathSync(root);
  const nameOf = (file: string) => pathFrom(real, realpathSync(file));
  const changing = modules
    .changed()
    .map((file) => ({ kind: "changing", file: nameOf(file) }) as const);
  if (changing.length > 0) throw new ComponentError(changing);
  const faults: ComponentFault[] = [];
  for (const path of modules.files()) {
    const file = nameOf(path);
    if (isWithin(path, content)) faults.push({ kind: "content", file });
    else if (isOutside(file)) faults.push({ kind: "outside", file });
    else faults.push(...(await faultsIn(path, file)));
  }
  faults.push(...missingFiles(bundle, modules.files(), nameOf));
  if (faults.length > 0) throw new ComponentError(faults);
}

/** A package may stand above the project: many have one folder of packages for several. */
function isOutside(file: string): boolean {
  return file.startsWith("../") && !/(?:^|\/)node_modules\//.test(file);
}

async function faultsIn(path: string, file: string): Promise<ComponentFault[]> {
  if (!/\.(?:astro|[cm]?[jt]s)$/.test(path)) return [];
  const source = readFileSync(path, "utf8");
  const faults: ComponentFault[] = [];
  const glob = source.search(/\bimport\.meta\.glob\b/);
  if (glob >= 0 && !file.includes("node_modules/")) {
    faults.push({ kind: "glob", file, line: lineAt(source, glob) });
  }
  if (!path.endsWith(".astro")) return faults;
  const refused = await refusedCode(source);
  return [...faults, ...refused.map((one) => ({ kind: "refused", file, ...one }) as const)];
}

/** A bundler leaves as it is what a style names and is not there. */
function missingFiles(
  bundle: string,
  files: readonly string[],
  nameOf: (file: string) => string,
): ComponentFault[] {
  const client = join(bundle, "client");
  const styles = filesBelow(client).filter((file) => file.endsWith(".css"));
  const left = styles.flatMap((file) => [
    ...readFileSync(join(client, file), "utf8").matchAll(/url\(\s*["']?(\.{1,2}\/[^"')]*)/g),
  ]);
  return left.flatMap(([, found = ""]) => {
    for (const path of files.filter((file) => /\.(?:astro|css)$/.test(file))) {
      const source = readFileSync(path, "utf8");
      const at = source.indexOf(found);
      if (at >= 0) {
        return [{ kind: "no-file", found, file: nameOf(path), line: lineAt(source, at) } as const];
      }
    }
    return [];
  });
}

function lineAt(source: string, at: number): number {
  return source.slice(0, at).split("\n").length;
}
