import { writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { loadAstro } from "./astro/load-astro.ts";
import { ComponentError } from "./components/component-error.ts";
import type { ProjectComponents } from "./components/project-components.ts";
import { ProjectModules } from "./components/project-modules.ts";
import { sourcesName } from "./components/sources-name.ts";
import { assertUsable } from "./components/usable.ts";
import { pagesProject } from "./pages-project.ts";

export interface BundleTask {
  /** An empty folder. */
  folder: string;
  /** Takes links to libraries for the libraries (see `hidesLibraries`); Node has to be told so too. */
  keepsLinks?: boolean;
  /** What a project puts in the place of the program's components. */
  components?: ProjectComponents | null;
}

/**
 * Bundles the templates of all pages with Astro: `server/entry.mjs` renders them (see `page-server.ts`) and
 * imports nothing from outside the bundle; `client/` holds the files they refer to. It has a process of its own: to
 * Astro the environment says what is bundled, and nothing else ends it.
 * @throws what Astro throws; {ComponentError} for what a project's components may not be
 */
export async function bundlePages(task: BundleTask): Promise<void> {
  const { folder, keepsLinks = false, components = null } = task;
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  // `astro dev` has another one, of which the bundle would tell.
  process.env.NODE_ENV = "production";
  const { build } = await loadAstro();
  const modules = components && new ProjectModules(components);
  const project = components && modules && { components, modules };
  const building = build({
    configFile: false,
    // Astro writes types for editors below the root that it is given first.
    root: folder,
    integrations: [pagesProject({ bundle: folder, project })],
    logLevel: "silent",
    vite: { logLevel: "silent", resolve: { preserveSymlinks: keepsLinks } },
  });
  await building.catch((error: unknown) => {
    // What a bundler says of them names neither the choices nor the one that is meant.
    throw modules?.missing.length ? new ComponentError(modules.missing) : error;
  });
  await rm(join(folder, ".astro"), { recursive: true, force: true });
  if (!project) return;
  await assertUsable(project.components, project.modules, folder);
  const sources = project.modules.sources();
  writeFileSync(join(folder, sourcesName), JSON.stringify(sources));
}
