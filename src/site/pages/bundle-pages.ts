import { rm } from "node:fs/promises";
import { join } from "node:path";
import { loadAstro } from "./astro/load-astro.ts";
import { pagesProject } from "./pages-project.ts";

/**
 * Bundles the templates of all pages with Astro: `server/entry.mjs` renders them (see `page-server.ts`) and
 * imports nothing from outside the bundle; `client/` holds the files they refer to. It has a process of its own: to
 * Astro the environment says what is bundled, and nothing else ends it.
 * @param folder an empty folder inside the project
 * @param base path under which the portal is served, ends in `/`
 * @param keepsLinks takes links to libraries for the libraries
 * @throws what Astro throws
 */
export async function bundlePages(folder: string, base: string, keepsLinks = false): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  // `astro dev` has another one, of which the bundle would tell.
  process.env.NODE_ENV = "production";
  const { build } = await loadAstro();
  await build({
    configFile: false,
    // Astro writes types for editors below the root that it is given first.
    root: folder,
    base,
    integrations: [pagesProject({ bundle: folder })],
    logLevel: "silent",
    vite: { logLevel: "silent", resolve: { preserveSymlinks: keepsLinks } },
  });
  await rm(join(folder, ".astro"), { recursive: true, force: true });
}
