import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { programRoot } from "../../program/program-root.ts";
import { sharedSample } from "../../site/fixtures/sample-build.ts";

/** A live preview of a copy of the sample portal. */
export interface DevSite {
  /** With the base path: `http://localhost:1234/zwgk/`. */
  url: string;
  content: string;
  cache: string;
  /** Builds the portal as it stands, as the preview's own hint says. */
  build(): Promise<void>;
  close(): Promise<void>;
}

/** Starts `npm run dev` as a webmaster would, on a free port; what a build has kept is there, its output is not. */
export async function openDevSite(): Promise<DevSite> {
  const root = mkdtempSync(join(tmpdir(), "gongkai-dev-"));
  const [content, cache] = [join(root, "content"), join(root, "cache")];
  const built = await sharedSample("/zwgk/");
  for (const name of ["content", "cache"]) {
    cpSync(join(built, name), join(root, name), { recursive: true, preserveTimestamps: true });
  }
  const folders = ["--content", content, "--out", join(root, "dist"), "--cache", cache];
  const options = [...folders, "--base", "/zwgk/", "--as-of", "2026-11-22"];
  const run = (name: string, ...more: string[]) =>
    spawn(
      process.execPath,
      [join(programRoot, "scripts", "gongkai.js"), name, ...options, ...more],
      {
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
  const preview = run("dev", "--port", "0");
  return {
    url: await addressIn(createInterface({ input: preview.stdout })),
    content,
    cache,
    async build() {
      const [code] = await once(run("build"), "exit");
      if (code !== 0) throw new Error(`The build ended with ${code}.`);
    },
    async close() {
      preview.kill();
      await once(preview, "close");
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** The address that the command prints once it is ready. */
async function addressIn(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) if (line.startsWith("http")) return line;
  throw new Error("The preview ended before it was ready.");
}
