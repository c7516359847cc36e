import { existsSync } from "node:fs";
import { join } from "node:path";
import { type ComponentName, componentNames } from "../../../extensions/component-names.ts";
import { modulesFolder, programRoot } from "../../../program/program-root.ts";
import type { ProjectComponents } from "./project-components.ts";

/** How templates name a component that a project may have replaced. */
const replaceable = new RegExp(`^gongkai:components/(${componentNames.join("|")})\\.astro$`);
/** How a project names what the program has for its components: its own components by their files, or all else. */
const program = /^gongkai\/components(?:\/([\w/-]+\.astro))?$/;
/** Whatever a project may take for a component of the program. */
const meantForProgram = /^gongkai\/components\//;
/** What compiled templates import, wherever they stand. */
const ofAstro = /^astro(?:[:/]|$)/;

/** What a plugin of a bundler is given. */
interface Resolving {
  resolve(
    specifier: string,
    importer: string,
    options: { skipSelf: true },
  ): Promise<{ id: string } | null>;
}

/**
 * Has the templates' `gongkai:components/Header.astro` mean the project's component, or else the program's. A project's
 * own files name those of this program, whichever else is installed: `gongkai/components/Header.astro`.
 * @param onMissing told of an import of a component that the program does not have: what it names, and its file
 */
export function componentModules(
  project: ProjectComponents | null,
  onMissing: (specifier: string, importer: string) => void = () => {},
) {
  return {
    name: "gongkai:component-modules",
    enforce: "pre" as const,
    async resolveId(this: Resolving, specifier: string, importer: string | undefined) {
      const [, name] = replaceable.exec(specifier) ?? [];
      if (name !== undefined) {
        const own = programFile(`components/${name}.astro`);
        return asVite(project?.files[name as ComponentName] ?? own);
      }
      if (!project) return undefined;
      if (importer !== undefined) {
        const [isProgram, file] = program.exec(specifier) ?? [];
        const meant = programFile(`components/${file ?? entry}`);
        if (isProgram && existsSync(meant)) return meant;
        if (meantForProgram.test(specifier)) {
          onMissing(specifier, importer);
          return undefined;
        }
      }
      // A project need not have Astro installed where its components, or its root for Astro's own entries, can find it.
      const isOurs = importer !== undefined && isOfProgram(importer);
      if (!ofAstro.test(specifier) || isOurs) return undefined;
      return this.resolve(specifier, programFile("layouts/Page.astro"), { skipSelf: true });
    },
  };
}

const entry = modulesFolder === "src" ? "index.ts" : "index.js";

function programFile(name: string): string {
  return asVite(join(programRoot, modulesFolder, name));
}

/** Whether a file is one of the program's modules, by its path as Vite writes it. */
export function isOfProgram(path: string): boolean {
  return path.startsWith(programFile("/"));
}

/** Vite writes paths with `/` on every system. */
export function asVite(path: string): string {
  return path.replaceAll("\\", "/");
}
