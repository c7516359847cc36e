import { rm } from "node:fs/promises";
import { join } from "node:path";
import { loadAstro } from "./astro/load-astro.ts";
import { pagesProject } from "./pages-project.ts";

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
  // `astro dev` has another one, of which the bundle would tell.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    await build({
      configFile: false,
      // Astro writes types for editors below the root that it is given first.
      root: folder,
      base,
      integrations: [pagesProject({ bundle: folder })],
      logLevel: "silent",
      vite: { logLevel: "silent" },
    });
    await rm(join(folder, ".astro"), { recursive: true, force: true });
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  }
}
