import { type AstroIntegration, build } from "astro";
import type { Progress } from "./progress.ts";
import { projectRoot } from "./project-root.ts";

/**
 * Renders every page of the current site into a folder with Astro.
 * @param out an empty folder
 * @param base path under which the portal is served, ends in `/`
 * @returns the number of pages
 * @throws what Astro throws; a page that fails stops the build
 */
export async function renderPages(out: string, base: string, progress: Progress): Promise<number> {
  let pages = 0;
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  await build({
    root: projectRoot,
    outDir: out,
    base,
    logLevel: "error",
    integrations: [
      pageProgress((done, total) => {
        pages = done;
        progress.update("pages", done, total);
      }),
    ],
  });
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
