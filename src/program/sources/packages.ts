import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/** A package as it is installed. */
interface Installed {
  /** Where it really lies. */
  folder: string;
  /** `name@version` */
  version: string;
  /** Names of what it depends on. What differs from system to system follows from its own version. */
  needs: string[];
}

/** Packages as they are installed, which is what runs; a lock file only says what should be. */
export class Packages {
  readonly #found = new Map<string, Installed | null>();

  /**
   * Adds the package that a module imports, and all below it.
   * @param from folder of the module
   * @param found gets name and version of each, by its folder
   */
  add(specifier: string, from: string, found: Map<string, string>): void {
    const installed = this.#nearest(nameOf(specifier), from);
    if (!installed || found.has(installed.folder)) return;
    found.set(installed.folder, installed.version);
    for (const name of installed.needs) this.add(name, installed.folder, found);
  }

  /** What stands in a folder; null where there is no package. */
  in(folder: string): Installed | null {
    const known = this.#found.get(folder);
    if (known !== undefined) return known;
    const found = existsSync(join(folder, "package.json")) ? readPackage(folder) : null;
    this.#found.set(folder, found);
    return found;
  }

  /** In the nearest folder `node_modules` that has it, as Node looks for it. */
  #nearest(name: string, from: string): Installed | null {
    for (let folder = from; ; folder = dirname(folder)) {
      const found = this.in(join(folder, "node_modules", name));
      if (found || folder === dirname(folder)) return found;
    }
  }
}

function readPackage(path: string): Installed {
  const folder = realpathSync(path);
  const text = readFileSync(join(folder, "package.json"), "utf8");
  const { name, version, dependencies = {} } = JSON.parse(text);
  return { folder, version: `${name}@${version}`, needs: Object.keys(dependencies).sort() };
}

/** `@a/b/c.js` is of `@a/b`. */
function nameOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
