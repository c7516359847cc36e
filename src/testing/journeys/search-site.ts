import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { listFolder } from "../../content/folder/folder.ts";
import { Output } from "../../output/output.ts";
import type { Portal } from "../../portal/model/portal.ts";
import { buildSearch } from "../../search/index/build-search.ts";
import { serve } from "../../server/serve.ts";
import { loadPortal } from "../../site/load/load-portal.ts";
import { Stopwatch } from "../../site/progress/stopwatch.ts";
import { readText } from "../../text/kept/text-cache.ts";
import type { RenderedText } from "../../text/text.ts";

/** Of a portal, only what search reads: indexes, tables, texts and module. */
export interface SearchSite {
  url: string;
  portal: Portal;
  readText(textKey: string): Promise<RenderedText>;
  close(): Promise<void>;
}

/** A page of somebody else that embeds the search. */
const demoPage = `<!doctype html><title>Demo</title><script type="module">
  import { openSearch } from "./search/api.js";
  window.search = openSearch();
</script>`;

const silent = { update: () => {}, clear: () => {} };

/**
 * Builds the search of a content folder without its pages, and serves it with the demo page.
 * @param measured runs the building of the index, to be timed say
 */
export async function openSearchSite(
  content: string,
  asOf: string,
  measured: (build: () => Promise<unknown>, out: string) => Promise<unknown> = (build) => build(),
): Promise<SearchSite> {
  const root = mkdtempSync(join(tmpdir(), "gongkai-search-site-"));
  const [out, cache] = [join(root, "dist"), join(root, "cache")];
  const portal = await portalOf(content, cache, asOf);
  const read = (textKey: string) => readText(cache, textKey);
  const stateDir = join(root, "state");
  const output = new Output(out, null);
  await measured(() => buildSearch(portal, { cacheDir: cache, output, stateDir, workers: 2 }), out);
  writeFileSync(join(out, "index.html"), demoPage);
  return { ...(await served(out, root)), portal, readText: read };
}

/** Serves the search of a portal that stands built in a folder, from a copy with the demo page in it. */
export async function openBuiltSearch(
  built: string,
  content: string,
  asOf: string,
): Promise<SearchSite> {
  const root = mkdtempSync(join(tmpdir(), "gongkai-search-site-"));
  const [out, cache] = [join(root, "dist"), join(root, "cache")];
  cpSync(join(built, "cache"), cache, { recursive: true, preserveTimestamps: true });
  for (const name of ["search", "pagefind", "documents", "data"]) {
    cpSync(join(built, "dist", name), join(out, name), { recursive: true });
  }
  writeFileSync(join(out, "index.html"), demoPage);
  const portal = await portalOf(content, cache, asOf);
  const read = (textKey: string) => readText(cache, textKey);
  return { ...(await served(out, root)), portal, readText: read };
}

async function portalOf(content: string, cache: string, asOf: string): Promise<Portal> {
  const options = { content: listFolder(resolve(content)), cache, asOf, workers: 2 };
  return (await loadPortal(options, silent, new Stopwatch())).portal;
}

/** Serves a folder that goes when it is closed, with the folder it lies in. */
async function served(out: string, root: string): Promise<Pick<SearchSite, "url" | "close">> {
  const server = await serve(out, "/", 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(root, { recursive: true });
    },
  };
}
