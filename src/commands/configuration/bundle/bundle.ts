import { hash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, minifySync, type Plugin, type Rollup } from "vite";
import { filesNamed, placeNames, withOwnPlace } from "./own-place.ts";
import { plainPath } from "./plain-path.ts";
import { programModule } from "./program-modules.ts";

/** A configuration as one module. */
export interface Bundle {
  /** The same on every machine. */
  code: string;
  /** Of the code, comments and layout apart, and of the files that it names. */
  hash: string;
  /** Tells where what stands in the code was written. */
  map: string;
  /** Every file that it was made of or names, absolute. */
  files: string[];
  /** Whether one of them looks what there is in a folder: a new file there changes the bundle and none of these. */
  looksAround: boolean;
}

/**
 * Bundles a configuration with all that it imports, from the project and from npm; modules of Node and of Gongkai stay
 * outside. Nothing is written, no other settings are read and no environment.
 * @param file of the configuration, absolute
 * @throws what Vite throws: a message with file, line and a piece of the source
 */
export async function bundle(file: string): Promise<Bundle> {
  const plain = plainPath(file);
  const root = dirname(plain.path);
  const seen: Seen = { modules: new Set(), named: new Set(), looksAround: false };
  try {
    const result = await build({
      configFile: false,
      root,
      mode: "production",
      // Neither files of an environment nor its variables: they would change what nobody sees changing.
      envDir: false,
      envPrefix: "\0",
      publicDir: false,
      logLevel: "silent",
      css: { postcss: {} },
      // TypeScript is taken as it stands; tsconfig.json is the editor's.
      oxc: false,
      define: { ...placeNames, ...toErrorStream },
      ssr: { noExternal: true },
      resolve: { preserveSymlinks: plain.path !== file },
      plugins: [ownModules(root, seen)],
      build: {
        ssr: true,
        write: false,
        target: "node22.15",
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          input: plain.path,
          tsconfig: false,
          transform: { decorator: { legacy: true } },
          output: { format: "es", codeSplitting: false },
        },
      },
    });
    const [chunk] = (result as Rollup.RollupOutput).output;
    const code = chunk.code.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "");
    const named = [...seen.named].filter(isFile).sort();
    const read = named.map((path) => [relative(root, path), readFileSync(path, "base64")]);
    const files = new Set([...seen.modules, ...named].map(plain.real));
    return {
      code,
      hash: hash("sha256", JSON.stringify([withoutLayout(code), read])),
      map: mapOf(chunk, (path) => plain.real(resolve(root, "dist", path))),
      files: [...files, ...packagesOf(files)].sort(),
      looksAround: seen.looksAround,
    };
  } finally {
    plain.close();
  }
}

function withoutLayout(code: string): string {
  const how = { compress: false, mangle: false, codegen: { removeWhitespace: true } };
  return minifySync("bundle.mjs", code, how).code;
}

/** What a configuration writes is no part of a report that another program reads (`--format json`). */
const toErrorStream = {
  "console.log": "console.error",
  "console.info": "console.error",
  "console.debug": "console.error",
} as const;

/** Files that a bundle was made of, and such as it reads when it runs. */
interface Seen {
  modules: Set<string>;
  named: Set<string>;
  looksAround: boolean;
}

/** Keeps modules of the program outside, tells every module where it stands, and which files there were. */
function ownModules(root: string, seen: Seen): Plugin {
  return {
    name: "gongkai",
    enforce: "pre",
    async resolveId(specifier, importer) {
      const id = programModule(specifier);
      if (id !== null) return { id, external: true };
      if (!isPackage(specifier) || importer?.includes("node_modules")) return null;
      // What is not there would be left for Node to look for, beside the bundle.
      const found = await this.resolve(specifier, importer, { skipSelf: true });
      const isThere = found !== null && (!found.external || isBuiltin(specifier));
      if (isThere) return found;
      throw new Error(`Could not resolve '${specifier}' in ${relative(root, importer ?? "")}`);
    },
    transform(code, id) {
      const [path = "", query] = id.split("?");
      if (query !== undefined || !/\.[cm]?[jt]sx?$/.test(path)) return null;
      seen.looksAround ||= code.includes("import.meta.glob");
      for (const named of filesNamed(code, path)) seen.named.add(named);
      return { code: withOwnPlace(code, path, root), map: null };
    },
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const [path = ""] = id.split("?");
        if (isFile(path)) seen.modules.add(path);
      }
    },
  };
}

/** Neither a path nor an address nor a module that a plugin makes up. */
function isPackage(specifier: string): boolean {
  return /^[@\w]/.test(specifier) && !/^[a-z]+:|^[A-Z]:/i.test(specifier);
}

function isFile(path: string): boolean {
  // What is made up by a plugin has a name with NUL in it.
  if (path.includes("\0")) return false;
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** What says which of its files a package is; another version of it says otherwise. */
function packagesOf(files: ReadonlySet<string>): string[] {
  const packages = Array.from(files, (file) => {
    const [folder] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file) ?? [];
    return folder === undefined ? "" : join(folder, "package.json");
  });
  return [...new Set(packages)].filter((path) => path !== "" && existsSync(path));
}

function mapOf({ map }: Rollup.OutputChunk, place: (path: string) => string): string {
  if (!map) return "";
  const sources = map.sources.map((path) => pathToFileURL(place(path)).href);
  return JSON.stringify({ ...map, sources, sourcesContent: undefined });
}
