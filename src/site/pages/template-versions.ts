import { hash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration, HookParameters } from "astro";
import { transform } from "esbuild";
import { programRoot } from "../../program/program-root.ts";
import { asVite } from "./components/component-modules.ts";
import type { ProjectModules } from "./components/project-modules.ts";

/** Name of the file, in the output folder of Astro, that says what `templateVersions` has found. */
export const templatesName = "templates.json";

type Manifest = HookParameters<"astro:build:ssr">["manifest"];
type Module = { code: string; imports: readonly string[] };

/** What a plugin of a bundler is given: the modules as they were loaded, and what they import. */
interface Bundling {
  environment?: { name: string };
  getModuleIds(): Iterable<string>;
  getModuleInfo(id: string): {
    code: string | null;
    importedIds: readonly string[];
    dynamicallyImportedIds: readonly string[];
  } | null;
}

/**
 * Tells versions of the templates that Astro bundles, each by its file: a hash over all modules of the program that it
 * imports, and of a project that replaces components, without comments, and the names of the styles and scripts that its
 * pages name. Libraries of the program and settings are no part of it.
 */
export function templateVersions(project: ProjectModules | null = null): AstroIntegration {
  const modules = new Map<string, Module>();
  let root: URL;
  let folder: URL;
  const plugin = {
    name: "gongkai:template-versions",
    generateBundle(this: Bundling) {
      if (this.environment?.name !== "ssr") return;
      for (const id of this.getModuleIds()) {
        const info = this.getModuleInfo(id);
        const imports = [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])];
        modules.set(id, { code: info?.code ?? "", imports });
      }
    },
  };
  return {
    name: "gongkai:template-versions",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
      "astro:config:done": ({ config }) => {
        root = config.root;
        folder = config.outDir;
      },
      "astro:build:ssr": async ({ manifest }) => {
        const names = new ModuleNames(fileURLToPath(root));
        const own = new Map<string, Module>();
        for (const [id, { code, imports }] of modules) {
          if (!isStyle(id) && (isOwn(id) || project?.has(id))) {
            own.set(names.of(id), { code: codeOf(id, code), imports: imports.map(names.of) });
          }
        }
        const versions = await versionsIn(manifest, own, names);
        writeFileSync(new URL(templatesName, folder), JSON.stringify(versions));
      },
    },
  };
}

/** By the names of the templates' files. */
async function versionsIn(
  { routes, entryModules }: Manifest,
  modules: ReadonlyMap<string, Module>,
  names: ModuleNames,
): Promise<Record<string, string>> {
  const bare = await withoutComments(modules, names);
  const scripts = Object.entries(entryModules).map(([id, file]) => [names.of(id), file] as const);
  const versions: Record<string, string> = {};
  for (const { routeData, styles, scripts: own, links } of routes) {
    const template = names.from(routeData.component);
    const closure = closureOf(template, modules);
    if (closure.length === 0) continue;
    const named = scripts.filter(([module]) => closure.includes(module.replace(/\?.*$/s, "")));
    const parts = [closure.map((name) => [name, bare.get(name)]), styles, own, links, named];
    versions[template] = hash("sha256", JSON.stringify(parts)).slice(0, 16);
  }
  return versions;
}

/** The names of a module and of all that it imports, in code unit order. */
function closureOf(name: string, modules: ReadonlyMap<string, Module>): string[] {
  const names = new Set<string>();
  const add = (name: string) => {
    const module = modules.get(name);
    if (!module || names.has(name)) return;
    names.add(name);
    module.imports.forEach(add);
  };
  add(name);
  return [...names].sort();
}

async function withoutComments(
  modules: ReadonlyMap<string, Module>,
  names: ModuleNames,
): Promise<Map<string, string>> {
  const bare = Array.from(modules, async ([name, { code }]) => {
    const options = { minifyWhitespace: true, legalComments: "none", charset: "utf8" } as const;
    const printed = await transform(names.withoutRoots(code), { ...options, loader: "js" });
    return [name, printed.code] as const;
  });
  return new Map(await Promise.all(bare));
}

/** Of what is no code, the file: a bundler knows it by where it lies. */
function codeOf(id: string, code: string): string {
  const file = id.replace(/\?.*$/s, "");
  const isCode = /\.(?:astro|[cm]?[jt]sx?|json)$/.test(file) || !existsSync(file);
  return isCode ? code : JSON.stringify(hash("sha256", readFileSync(file)));
}

/** The root of the program as the bundler writes it, ending in `/`. */
const rootPath = asVite(programRoot);

function isOwn(id: string): boolean {
  return id.startsWith(rootPath) && !id.startsWith(`${rootPath}node_modules/`);
}

/** What a style says stands in its file, whose name pages name. */
function isStyle(id: string): boolean {
  return /\.css(?:\?|$)/.test(id);
}

/** Names of modules that are the same wherever program and project lie. */
class ModuleNames {
  readonly #root: string;
  readonly #roots: readonly (readonly [path: string, name: string])[];

  /** @param root of what Astro bundles: the program, or the project whose components are in it */
  constructor(root: string) {
    this.#root = root;
    const project = asVite(root).replace(/\/?$/, "/");
    const names = new Map([
      [project, "project:"],
      [rootPath, ""],
    ]);
    // One may lie in the other.
    this.#roots = [...names].sort(([a], [b]) => b.length - a.length);
  }

  /** Of a module, by its id. */
  readonly of = (id: string): string => {
    const [path, name] = this.#roots.find(([root]) => id.startsWith(root)) ?? ["", ""];
    return name + id.slice(path.length);
  };

  /** Of a file, by its path from the root of what is bundled. */
  from(path: string): string {
    return this.of(asVite(resolve(this.#root, path)));
  }

  withoutRoots(code: string): string {
    return this.#roots.reduce((text, [path]) => text.replaceAll(path, ""), code);
  }
}
