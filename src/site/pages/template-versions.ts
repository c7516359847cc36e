import { hash } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { AstroIntegration, HookParameters } from "astro";
import { transform } from "esbuild";
import { programRoot } from "../../program/program-root.ts";

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
 * imports, without comments, and the names of the styles and scripts that its pages name. Libraries and settings are
 * no part of it.
 */
export function templateVersions(): AstroIntegration {
  const modules = new Map<string, Module>();
  let folder: URL;
  const plugin = {
    name: "gongkai:template-versions",
    generateBundle(this: Bundling) {
      if (this.environment?.name !== "ssr") return;
      for (const id of this.getModuleIds()) {
        const info = this.getModuleInfo(id);
        const imports = [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])];
        if (isOwn(id))
          modules.set(nameOf(id), { code: info?.code ?? "", imports: imports.map(nameOf) });
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
        folder = config.outDir;
      },
      "astro:build:ssr": async ({ manifest }) => {
        const versions = await versionsIn(manifest, modules);
        writeFileSync(new URL(templatesName, folder), JSON.stringify(versions));
      },
    },
  };
}

/** By the names of the templates' files. */
async function versionsIn(
  { routes, entryModules }: Manifest,
  modules: ReadonlyMap<string, Module>,
): Promise<Record<string, string>> {
  const bare = await withoutComments(modules);
  const scripts = Object.entries(entryModules).map(([id, file]) => [nameOf(id), file] as const);
  const versions: Record<string, string> = {};
  for (const { routeData, styles, scripts: own, links } of routes) {
    const names = closureOf(routeData.component, modules);
    if (names.length === 0) continue;
    const named = scripts.filter(([module]) => names.includes(module.replace(/\?.*$/s, "")));
    const parts = [names.map((name) => [name, bare.get(name)]), styles, own, links, named];
    versions[routeData.component] = hash("sha256", JSON.stringify(parts)).slice(0, 16);
  }
  return versions;
}

/** The names of a module of the program and of all such that it imports, in code unit order. */
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

async function withoutComments(modules: ReadonlyMap<string, Module>): Promise<Map<string, string>> {
  const bare = Array.from(modules, async ([name, { code }]) => {
    const options = { minifyWhitespace: true, legalComments: "none", charset: "utf8" } as const;
    const printed = await transform(code.replaceAll(rootPath, ""), { ...options, loader: "js" });
    return [name, printed.code] as const;
  });
  return new Map(await Promise.all(bare));
}

/** The root of the program as the bundler writes it, ending in `/`. */
const rootPath = programRoot.replaceAll("\\", "/");

/** What a style says stands in its file, whose name pages name. */
function isOwn(id: string): boolean {
  return id.startsWith(rootPath) && !/^node_modules\/|\.css(?:\?|$)/.test(nameOf(id));
}

function nameOf(id: string): string {
  return id.startsWith(rootPath) ? id.slice(rootPath.length) : id;
}
