import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { HookParameters } from "astro";
import { programCache } from "../../../program/program-cache.ts";
import type { ProjectComponents } from "./project-components.ts";
import type { ProjectModules } from "./project-modules.ts";

type Settings = Parameters<HookParameters<"astro:config:setup">["updateConfig"]>[0];

/**
 * What Astro is told besides its settings for the program's pages, where a project replaces components. The project is
 * the root: by their places below it Astro names the styles of its components, so that they are the same on every
 * machine. Nothing else that lies there decides what comes out: no settings of other tools, no environment.
 */
export function projectSettings({
  components: { root },
  modules,
}: {
  components: ProjectComponents;
  modules: ProjectModules;
}): Settings {
  return {
    root: pathToFileURL(join(root, "/")),
    vite: {
      cacheDir: relative(root, join(programCache(), "vite")).replaceAll("\\", "/"),
      envDir: false,
      css: { postcss: { plugins: [modules.stylePlugin] } },
      plugins: [modules.plugin],
      // A component that throws is told by its own line (see `thrown-place.ts`); browsers get no maps.
      build: { sourcemap: true },
      environments: {
        client: { build: { sourcemap: false } },
        ssr: { build: { rolldownOptions: { output: { sourcemapExcludeSources: true } } } },
      },
    },
  };
}
