import { fileURLToPath } from "node:url";
import type { Output } from "../../output/output.ts";
import { searchModule } from "../../portal/addresses/search-addresses.ts";
import { runningVersions } from "../../program/versions.ts";

/** Bundles the browser module into a standalone ES module. */
export async function writeApi(output: Output): Promise<void> {
  await output.unit(searchModule, runningVersions().searchModule, async (write) => {
    write.text(searchModule, await bundle());
  });
}

async function bundle(): Promise<string> {
  // Loaded once for each version of the module: from then on the file is there.
  const { build, transform } = await import("esbuild");
  const {
    outputFiles: [file],
  } = await build({
    entryPoints: [fileURLToPath(new URL("../engine/api.ts", import.meta.url))],
    write: false,
    bundle: true,
    minifyWhitespace: true,
    ...form,
  });
  if (!file) throw new Error("esbuild has given no file");
  // In a step of its own: short names are given by what esbuild reads, and types would have their say in them.
  const { code } = await transform(file.text, { minify: true, ...form });
  return code;
}

const form = {
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
} as const;
