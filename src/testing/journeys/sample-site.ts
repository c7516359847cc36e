import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../program/project-root.ts";
import { serve } from "../../server/serve.ts";

/** A built portal on a local port. */
export interface SampleSite {
  /** With the base path: `http://127.0.0.1:1234/zwgk/`. */
  url: string;
  out: string;
  close(): Promise<void>;
}

/** Builds a content folder as a user would and serves it under a sub-path, as the rules want a portal to stand. */
export async function openSampleSite(content = join(projectRoot, "content")): Promise<SampleSite> {
  const root = mkdtempSync(join(tmpdir(), "gongkai-site-"));
  const out = join(root, "dist");
  const base = "/zwgk/";
  const options = ["--content", content, "--out", out, "--base", base, "--as-of", "2026-11-22"];
  const build = spawn(process.execPath, [join(projectRoot, "scripts", "build.js"), ...options], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(build, "close");
  if (code !== 0) throw new Error(`The build ended with ${code}.`);
  const server: Server = await serve(out, base, 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    out,
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
