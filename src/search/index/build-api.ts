import { fileURLToPath } from "node:url";
import type { OutputFile } from "esbuild";
import type { Output } from "../../output/output.ts";
import { searchModule } from "../../portal/addresses/search-addresses.ts";
import { runningVersions } from "../../program/versions.ts";

/** Bundles the browser module into a standalone ES module. */
export async function writeApi(output: Output): Promise<void> {
  await output.unit(searchModule, runningVersions().searchModule, async (write) => {
    const [file] = await bundle();
    if (!file) throw new Error("esbuild has given no file");
    write.text(searchModule, file.contents);
  });
}

async function bundle(): Promise<OutputFile[]> {
  // Loaded once for each version of the module: from then on the file is there.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../engine/api.ts", import.meta.url))],
    write: false,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  return outputFiles;
}
