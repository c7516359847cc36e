import { cpSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../server/serve.ts";
import { madeOnce } from "../../site/fixtures/made-once.ts";
import { buildWell, sharedSample } from "../../site/fixtures/sample-build.ts";

/** A built portal on a local port. */
export interface SampleSite {
  /** With the base path: `http://127.0.0.1:1234/zwgk/`. */
  url: string;
  out: string;
  close(): Promise<void>;
}

/** Where the rules want a portal to stand: under a sub-path. */
const base = "/zwgk/";

/** Serves the sample, which nobody changes: it is that of all tests. */
export async function openSampleSite(): Promise<SampleSite> {
  return openSite(join(await sharedSample(base), "dist"));
}

/** Serves a copy of the sample, for tests that change what is published. */
export async function openOwnSampleSite(): Promise<SampleSite> {
  const root = mkdtempSync(join(tmpdir(), "gongkai-site-"));
  const out = join(root, "dist");
  cpSync(join(await sharedSample(base), "dist"), out, { recursive: true });
  const site = await openSite(out);
  return { ...site, close: () => site.close().then(() => rm(root, { recursive: true })) };
}

/** The day that a corpus is built for. */
export const corpusDay = "2025-06-01";

/** A corpus with what a build makes of it for `/zwgk/` in `dist` and `cache`, once for all tests of a run. */
export function builtCorpus(content: string): Promise<string> {
  return madeOnce("corpus", async (folder) => {
    await buildWell(folder, { content, base, asOf: corpusDay });
  });
}

/** Serves an output that was built for `/zwgk/`. */
export async function openSite(out: string): Promise<SampleSite> {
  const server = await serve(out, base, 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    out,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
