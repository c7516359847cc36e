import { posix } from "node:path";
import { type ComponentName, componentNames } from "../../../components/component-names.ts";
import { modulesFolder, programRoot } from "../../../program/program-root.ts";

/** By their names, the files of components that take the place of the program's: absolute paths. */
export type ComponentFiles = Readonly<Partial<Record<ComponentName, string>>>;

/** How templates name a component that a project may have replaced. */
const named = new RegExp(`^gongkai:components/(${componentNames.join("|")})\\.astro$`);

/** Has the templates' `gongkai:components/Header.astro` mean the project's component, or else the program's. */
export function componentModules(files: ComponentFiles = {}) {
  return {
    name: "gongkai:component-modules",
    enforce: "pre" as const,
    resolveId(specifier: string): string | undefined {
      const [, name] = named.exec(specifier) ?? [];
      if (name === undefined) return undefined;
      return asVite(files[name as ComponentName] ?? programFile(`components/${name}.astro`));
    },
  };
}

function programFile(name: string): string {
  return posix.join(asVite(programRoot), modulesFolder, name);
}

/** Vite writes paths with `/` on every system. */
function asVite(path: string): string {
  return path.replaceAll("\\", "/");
}
