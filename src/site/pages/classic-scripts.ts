import { posix } from "node:path";
import { build } from "esbuild";

/** A file of a bundle, as far as it is looked at here. */
type Output =
  | { type: "chunk"; fileName: string; isEntry: boolean; code: string }
  | { type: "asset"; fileName: string };

/**
 * Has the scripts of pages run without a server: each becomes one classic script, under its name, with all that it
 * imports. Browsers load no module from a folder on a disk.
 */
export function classicScripts() {
  return {
    name: "gongkai:classic-scripts",
    generateBundle: {
      order: "post" as const,
      async handler(
        this: { environment?: { name: string } },
        _options: unknown,
        bundle: Record<string, Output>,
      ): Promise<void> {
        if (this.environment?.name !== "client") return;
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const modules = new Map(chunks.map(({ fileName, code }) => [fileName, code]));
        for (const chunk of chunks) {
          if (chunk.isEntry) chunk.code = await classicScript(chunk.fileName, modules);
          else delete bundle[chunk.fileName];
        }
      },
    },
  };
}

/** @param modules by their paths */
async function classicScript(entry: string, modules: ReadonlyMap<string, string>): Promise<string> {
  const namespace = "modules";
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    plugins: [
      {
        name: namespace,
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /.*/ }, ({ kind, path, importer }) => ({
            path: kind === "entry-point" ? path : posix.join(posix.dirname(importer), path),
            namespace,
          }));
          onLoad({ filter: /.*/, namespace }, ({ path }) => ({
            contents: modules.get(path) ?? "",
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}
