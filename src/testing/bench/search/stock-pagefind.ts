import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { programRoot } from "../../../program/program-root.ts";
import type { ScannedDocument } from "../../journeys/plain-scan.ts";

const command = join(programRoot, "node_modules", ".bin", "pagefind");

/** Writes each document as a plain page, as a site would that leaves search to Pagefind alone. */
export function writeStockPages(documents: readonly ScannedDocument[], folder: string): void {
  for (const { indexNumber, blocks } of documents) {
    const page = join(folder, encodeURIComponent(indexNumber));
    mkdirSync(page, { recursive: true });
    const [title = "", ...text] = blocks.map(escapeHtml);
    writeFileSync(
      join(page, "index.html"),
      `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body><h1>${title}</h1>${text
        .map((block) => `<p>${block}</p>`)
        .join("")}</body></html>`,
    );
  }
}

/** Runs Pagefind as it comes over the pages of a folder. */
export async function runStockPagefind(folder: string): Promise<void> {
  const child = spawn(command, ["--site", folder, "--silent"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`Pagefind ended with ${code}`);
}

/** Index number by result id, from the fragments. */
export function stockDocuments(folder: string): Record<string, string> {
  const fragments = join(folder, "pagefind", "fragment");
  return Object.fromEntries(
    readdirSync(fragments).map((file) => {
      const json = gunzipSync(readFileSync(join(fragments, file)))
        .toString()
        .slice("pagefind_dcd".length);
      const url: string = JSON.parse(json).url;
      return [file.replace(".pf_fragment", ""), decodeURIComponent(url.split("/")[1] ?? "")];
    }),
  );
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
