import { hash } from "node:crypto";
import { join, posix } from "node:path";
import { Packages } from "./packages.ts";
import { programFiles } from "./program-files.ts";
import { isModule, readSources, type Source } from "./source.ts";

/** What of Node has a say in results: its language, its tables of characters, words and time zones, how it packs. */
const { node = "", unicode, icu, cldr, tz, zlib } = process.versions;
const runtime = [node.split(".")[0], unicode, icu, cldr, tz, zlib];

/** What tells versions decides nothing but versions. */
const tellsVersions = /^\w+\/program\/(?:kinds\.|versions\.|sources\/)/;

/**
 * A program as it stands in a folder: its sources without comments and layout, what each of them needs, and the
 * libraries that are installed. Its versions are the same on every system: parts of one build may come from several.
 */
export class Program {
  readonly #root: string;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #packages = new Packages();

  /** @param root folder of `src` and `package.json` */
  constructor(root: string) {
    this.#root = root;
    this.#sources = readSources(root, [...programFiles(root).keys()]);
  }

  /** Of everything. */
  get version(): string {
    const packages = new Map<string, string>();
    for (const name of this.#packages.in(this.#root)?.needs ?? []) {
      this.#packages.add(name, this.#root, packages);
    }
    const sources = Array.from(this.#sources, ([name, { code }]) => `${name} ${code}`);
    return versionFrom(sources, packages);
  }

  /**
   * Of modules and all that they import, start or read.
   * @param modules from the program's root, without their endings; a folder, which ends in `/`, stands for all in it
   * @throws when something of it is not there
   */
  versionOf(modules: readonly string[]): string {
    const names = new Set<string>();
    const packages = new Map<string, string>();
    for (const name of modules.flatMap((module) => this.#modulesNamed(module))) {
      this.#add(name, names, packages);
    }
    const sources = Array.from(names, (name) => this.#sources.get(name)?.code ?? "");
    return versionFrom(sources.sort(), packages);
  }

  #add(name: string, names: Set<string>, packages: Map<string, string>): void {
    if (names.has(name) || tellsVersions.test(name)) return;
    names.add(name);
    const folder = posix.dirname(name);
    for (const need of this.#sources.get(name)?.needs ?? []) {
      if (!need.startsWith(".")) this.#packages.add(need, join(this.#root, folder), packages);
      else {
        const files = this.#filesAt(posix.join(folder, need), need);
        for (const file of files) this.#add(file, names, packages);
      }
    }
  }

  /** A file, or all in a folder; one above says where something is, not what is needed of it. */
  #filesAt(path: string, need: string): string[] {
    if (this.#sources.has(path)) return [path];
    if (isModule(path)) throw new Error(`${path} is needed and is no file of the program`);
    return need.startsWith("..") ? [] : this.#filesIn(path.replace(/\/?$/, "/"));
  }

  #filesIn(folder: string): string[] {
    return [...this.#sources.keys()].filter((name) => name.startsWith(folder));
  }

  #modulesNamed(module: string): string[] {
    const names = module.endsWith("/")
      ? this.#filesIn(module)
      : [".ts", ".js", ".mjs"].map((end) => module + end).filter((path) => this.#sources.has(path));
    if (names.length === 0) throw new Error(`${module} is no module of the program`);
    return names;
  }
}

function versionFrom(sources: readonly string[], packages: ReadonlyMap<string, string>): string {
  const libraries = [...new Set(packages.values())].sort();
  return hash("sha256", JSON.stringify([runtime, sources, libraries])).slice(0, 16);
}
