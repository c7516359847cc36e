import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesBelow } from "../../output/folder/output-files.ts";
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

/**
 * Half of the documents of a corpus in `content`, with what a build makes of them for `/zwgk/` in `dist` and `cache`, once
 * for all tests of a run. Half of them make several indexes as all do; a corpus that was named is built as a whole.
 */
export function builtCorpus(corpus: string): Promise<string> {
  return madeOnce("corpus", async (folder) => {
    const content = join(folder, "content");
    cpSync(corpus, content, { recursive: true });
    if (!process.env.GONGKAI_CORPUS) {
      const documents = filesBelow(content).filter((file) => file.endsWith(".md"));
      for (const [at, file] of documents.sort().entries()) {
        if (at % 2 === 1) rmSync(join(content, file));
      }
    }
    const { summary } = await buildWell(folder, { base, asOf: corpusDay });
    if (summary.indexes < 2)
      throw new Error("The corpus is too small to show what several indexes do.");
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
