import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type AstroIntegration, build } from "astro";
import { moveInto } from "./move-into.ts";
import type { Progress } from "./progress.ts";
import { projectRoot } from "./project-root.ts";
import { openScratch } from "./staging.ts";

/**
 * Renders every page of the current site into a folder with Astro.
 * @param out a folder; what stands there already stays
 * @param base path under which the portal is served, ends in `/`
 * @returns the number of pages
 * @throws what Astro throws; a page that fails stops the build
 */
export async function renderPages(out: string, base: string, progress: Progress): Promise<number> {
  let pages = 0;
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  // Astro bundles the pages inside the output folder, or, where that lies outside the project, in a folder
  // that all builds share: so it always gets one of this process, inside the project.
  process.chdir(projectRoot);
  const folder = await openScratch(join(projectRoot, ".gongkai", "pages"));
  await build({
    root: projectRoot,
    outDir: folder,
    base,
    logLevel: "error",
    integrations: [
      pageProgress((done, total) => {
        pages = done;
        progress.update("pages", done, total);
      }),
    ],
  });
  await moveInto(folder, out);
  await rm(folder, { recursive: true });
  return pages;
}

/** Counts pages as the prerenderer finishes them. */
function pageProgress(onPage: (done: number, total: number) => void): AstroIntegration {
  return {
    name: "gongkai:page-progress",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((standard) => {
          let total = 0;
          let done = 0;
          return {
            ...standard,
            async getStaticPaths() {
              const paths = await standard.getStaticPaths();
              total = paths.length;
              return paths;
            },
            async render(...input) {
              const response = await standard.render(...input);
              onPage(++done, total);
              return response;
            },
          };
        });
      },
    },
  };
}
