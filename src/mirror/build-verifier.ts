import { fileURLToPath } from "node:url";
import type { Output } from "../output/output.ts";
import { verifier } from "../portal/addresses/mirror-addresses.ts";
import { runningVersions } from "../program/versions.ts";

/** What whoever opens the file in twenty years is told. */
const head = `// 核对本文件夹是否完好：用 Node 18 或更新的版本运行 node verify.mjs，不需要别的东西。
// Checks this folder: run "node verify.mjs" with Node 18 or later; nothing else is needed.
// Gongkai, MIT License.

`;

/** Bundles what verifies a copy into one file that needs nothing but Node; names and lines stay as a person reads them. */
export async function writeVerifier(output: Output): Promise<void> {
  await output.unit(verifier, runningVersions().verifier, async (write) => {
    write.text(verifier, await bundle());
  });
}

async function bundle(): Promise<string> {
  // Loaded once for each version of the file: from then on it is there.
  const { build } = await import("esbuild");
  const {
    outputFiles: [file],
  } = await build({
    entryPoints: [fileURLToPath(new URL("verify/main.ts", import.meta.url))],
    write: false,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node18",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  if (!file) throw new Error("esbuild has given no file");
  // Where each module stands is not the same in a package.
  return head + file.text.replace(/^\/\/ .*\.[jt]s\n/gm, "");
}
