import { existsSync, realpathSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import type { ComponentFault } from "./component-fault.ts";
import { asVite, isOfProgram } from "./component-modules.ts";
import { missingDefault } from "./missing-default.ts";
import {
  type ComponentSources,
  type ProjectComponents,
  pathFrom,
  sha256Of,
} from "./project-components.ts";

/** What a plugin of a bundler is given. */
interface Bundling {
  environment?: { name: string };
  getModuleIds(): Iterable<string>;
  getModuleInfo(id: string): {
    isEntry: boolean;
    importedIds: readonly string[];
    dynamicallyImportedIds: readonly string[];
  } | null;
}

type Bundle = Readonly<Record<string, { originalFileNames?: readonly string[] }>>;

/** Modules as one environment of the bundler has loaded them. */
interface Graph {
  entries: string[];
  imports: Map<string, readonly string[]>;
}

/**
 * Watches a bundling for the files of a project that go into it: its components, all that these import, of packages
 * too, and what their styles name. What the program's own templates import is a matter of its version.
 */
export class ProjectModules {
  readonly #project: ProjectComponents;
  readonly #graphs = new Map<string, Graph>();
  /** What was read, by file: SHA-256 at that moment. */
  readonly #read = new Map<string, string>();
  /** What styles have named. */
  readonly #named = new Set<string>();
  #found: ReadonlySet<string> | undefined;
  readonly #missing: ReturnType<typeof missingDefault>[] = [];

  constructor(project: ProjectComponents) {
    this.#project = project;
  }

  /** For the bundler: it tells of modules, and of pictures and the like that styles name. */
  get plugin() {
    const modules = this;
    return {
      name: "gongkai:project-modules",
      enforce: "pre" as const,
      load(id: string): undefined {
        modules.#note(fileOf(id));
      },
      generateBundle(this: Bundling, _options: unknown, bundle: Bundle): void {
        const graph: Graph = { entries: [], imports: new Map() };
        for (const id of this.getModuleIds()) {
          const info = this.getModuleInfo(id);
          if (info?.isEntry) graph.entries.push(id);
          graph.imports.set(id, [
            ...(info?.importedIds ?? []),
            ...(info?.dynamicallyImportedIds ?? []),
          ]);
        }
        modules.#graphs.set(this.environment?.name ?? "", graph);
        for (const { originalFileNames = [] } of Object.values(bundle)) {
          for (const name of originalFileNames) modules.#name(resolve(modules.#project.root, name));
        }
      },
    };
  }

  /** For the processor of styles: it tells which others a style imports. */
  get stylePlugin() {
    const name = (file: string) => this.#name(file);
    return {
      postcssPlugin: "gongkai:project-styles",
      OnceExit(_root: unknown, { result }: { result: { messages: Record<string, unknown>[] } }) {
        for (const { type, file } of result.messages) {
          if (type === "dependency" && typeof file === "string") name(file);
        }
      },
    };
  }

  /** For the bundler: it tells of each import of a component that the program does not have. */
  readonly noteMissing = (specifier: string, importer: string): void => {
    this.#missing.push(missingDefault(specifier, importer, this.#project.root));
  };

  /** Imports of components that the program does not have, in the order of lines. */
  get missing(): ComponentFault[] {
    return this.#missing.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  }

  /** Whether a module of the bundle is here for the project. */
  has(id: string): boolean {
    this.#found ??= this.#find();
    return this.#found.has(id);
  }

  /** Files that went into the bundle for the project, as the bundler names them. */
  files(): string[] {
    this.#found ??= this.#find();
    const files = [...this.#found].map(fileOf).filter((file) => isAbsolute(file));
    return [...new Set([...files, ...this.#named].filter(existsSync))].sort();
  }

  /** Files that are not now what they were when they were read. */
  changed(): string[] {
    return this.files().filter((file) => {
      const before = this.#read.get(asVite(file));
      return before !== undefined && before !== sha256Of(file);
    });
  }

  /** What the next build has to look at. */
  sources(): ComponentSources {
    const { root, files } = this.#project;
    const real = realpathSync(root);
    const from = (file: string) => pathFrom(real, realpathSync(file));
    const components = Object.entries(files).map(([name, file]) => [name, from(file)]);
    const read = this.files().map((file) => [from(file), this.#read.get(file) ?? sha256Of(file)]);
    return { components: Object.fromEntries(components), files: Object.fromEntries(read) };
  }

  #note(file: string): void {
    if (!isAbsolute(file) || this.#read.has(file) || !existsSync(file)) return;
    this.#read.set(file, sha256Of(file));
  }

  #name(file: string): void {
    if (!isOfProgram(asVite(file))) this.#named.add(asVite(file));
  }

  /** Ids of modules that would not be in the bundle but for the project. */
  #find(): ReadonlySet<string> {
    const found = new Set<string>();
    const own = new Set(Object.values(this.#project.files).map(asVite));
    for (const { entries, imports } of this.#graphs.values()) {
      // Scripts of components are entries of their own.
      const begins = (id: string) => own.has(id) || found.has(fileOf(id));
      const [ours, theirs] = [entries.filter(begins), entries.filter((id) => !begins(id))];
      const ofProgram = reached(theirs, imports, (id) => own.has(id));
      const isProgram = (id: string) => ofProgram.has(id) || isOfProgram(id);
      for (const id of reached([...own, ...ours], imports, isProgram)) {
        found.add(id).add(fileOf(id));
      }
    }
    return found;
  }
}

/** Modules and all that they import, up to those that stay out. */
function reached(
  beginnings: readonly string[],
  imports: ReadonlyMap<string, readonly string[]>,
  isOutside: (id: string) => boolean,
): Set<string> {
  const found = new Set<string>();
  const waiting = [...beginnings];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id) || isOutside(id) || !imports.has(id)) continue;
    found.add(id);
    waiting.push(...(imports.get(id) ?? []));
  }
  return found;
}

/** `Header.astro?astro&type=style` is of `Header.astro`. */
function fileOf(id: string): string {
  return id.replace(/\?.*$/s, "");
}
