import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Bundles the browser module into `search/api.js`, a standalone ES module. */
export async function writeApi(out: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL("browser/api.ts", import.meta.url))],
    outfile: join(out, "search", "api.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
}
