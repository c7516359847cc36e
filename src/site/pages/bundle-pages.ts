import { join } from "node:path";
import type { AstroIntegration } from "astro";
import { projectRoot } from "../../program/project-root.ts";
import { loadAstro } from "./astro/load-astro.ts";

/**
 * Bundles the templates of all pages with Astro: `server/entry.mjs` renders them (see `page-server.ts`) and
 * imports nothing from outside the bundle; `client/` holds the files they refer to.
 * @param folder an empty folder inside the project
 * @param base path under which the portal is served, ends in `/`
 * @throws what Astro throws
 */
export async function bundlePages(folder: string, base: string): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  const { build } = await loadAstro();
  await build({
    root: projectRoot,
    outDir: folder,
    build: { client: join(folder, "client"), server: join(folder, "server") },
    base,
    // Also of the bundle: a page that fails is told by the error it throws.
    logLevel: "silent",
    adapter,
    // One self-contained bundle is imported in half the time.
    vite: { logLevel: "silent", ssr: { noExternal: true } },
  });
}

/** Pages are rendered by calls of a function in the process of the build, by no server. */
const adapter: AstroIntegration = {
  name: "gongkai:pages",
  hooks: {
    "astro:config:done": ({ setAdapter }) => {
      setAdapter({
        name: "gongkai:pages",
        entrypointResolution: "auto",
        serverEntrypoint: new URL("page-server.ts", import.meta.url),
        supportedAstroFeatures: { serverOutput: "stable" },
      });
    },
  },
};
