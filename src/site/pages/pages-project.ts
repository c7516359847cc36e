import { join, posix, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { AstroAdapter, AstroIntegration } from "astro";
import type { UserConfig } from "vite";
import { programCache } from "../../program/program-cache.ts";
import { modulesFolder, programRoot } from "../../program/program-root.ts";
import { bundleBase } from "./bundle-base.ts";
import { classicScripts } from "./classic-scripts.ts";
import { componentModules } from "./components/component-modules.ts";
import type { ProjectComponents } from "./components/project-components.ts";
import type { ProjectModules } from "./components/project-modules.ts";
import { projectSettings } from "./components/project-settings.ts";
import { templateVersions } from "./template-versions.ts";

const name = "gongkai:pages";
const program = pathToFileURL(programRoot);
/** Where styles, scripts and what they name stand, below the root of the portal. */
const assets = "assets";

export interface PagesProject {
  /** Takes what a build by Astro makes of the pages: `server/` renders, `client/` holds the files pages refer to. */
  bundle?: string;
  /** Module that serves what has been built. */
  preview?: string;
  /** What a project puts in the place of the program's components, and where to note what that is made of. */
  project?: { components: ProjectComponents; modules: ProjectModules } | null;
}

/**
 * Gongkai's pages as a project of Astro, from wherever Astro is called: `src/pages` and `public` of the program, the
 * settings that the pages are made for, and an adapter. Pages are rendered on demand, and it is a build that demands.
 */
export function pagesProject({ bundle, preview, project = null }: PagesProject): AstroIntegration {
  return {
    name,
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig(settings);
        const { components = null, modules } = project ?? {};
        const onMissing = modules?.noteMissing;
        updateConfig({ vite: { plugins: [componentModules(components, onMissing)] } });
        if (project) updateConfig(projectSettings(project));
        if (bundle === undefined) return;
        const outDir = pathToFileURL(`${bundle}/`);
        const [client, server] = [new URL("client/", outDir), new URL("server/", outDir)];
        updateConfig({
          base: bundleBase,
          outDir,
          build: { client, server },
          integrations: [templateVersions(project?.modules)],
          // One self-contained bundle is imported in half the time.
          vite: {
            plugins: [classicScripts()],
            ssr: { noExternal: true },
            experimental: { renderBuiltUrl: builtUrl },
          },
        });
      },
      "astro:config:done": ({ setAdapter }) =>
        setAdapter(preview === undefined ? adapter : { ...adapter, previewEntrypoint: preview }),
    },
  };
}

type BuiltUrl = NonNullable<NonNullable<UserConfig["experimental"]>["renderBuiltUrl"]>;
type Setup = Parameters<NonNullable<AstroIntegration["hooks"]["astro:config:setup"]>>[0];

const settings: Parameters<Setup["updateConfig"]>[0] = {
  root: program,
  srcDir: new URL(`${modulesFolder}/`, program),
  publicDir: new URL("public/", program),
  // Without a name here Astro takes no adapter.
  adapter: { name, hooks: {} },
  output: "server",
  trailingSlash: "always",
  // A page may hold no inline script or style: its security policy forbids both.
  build: { assets, inlineStylesheets: "never" },
  // Where Astro and Vite keep things of their own: nobody may be allowed to write into the program.
  cacheDir: pathToFileURL(join(programCache(), "astro/")),
  vite: {
    cacheDir: relative(programRoot, join(programCache(), "vite")).replaceAll("\\", "/"),
    build: { assetsInlineLimit: 0 },
    environments: {
      client: { build: { rollupOptions: { output: { entryFileNames: `${assets}/[hash].js` } } } },
    },
  },
  // Line breaks between Chinese words in a template must not become blanks on the page.
  compressHTML: "jsx",
  image: { service: { entrypoint: "astro/assets/services/noop" } },
  devToolbar: { enabled: false },
};

/**
 * How what is bundled names other files: styles, which all stand in one folder, by the way from there, and scripts by that
 * from the root of the portal, which the page knows that has them.
 */
const builtUrl: BuiltUrl = (file, { hostType, ssr }) => {
  if (hostType === "css") return posix.relative(assets, file);
  if (hostType !== "js" || ssr) return undefined;
  return { runtime: `(document.documentElement.dataset.base+${JSON.stringify(file)})` };
};

const adapter: AstroAdapter = {
  name,
  entrypointResolution: "auto",
  serverEntrypoint: new URL("page-server.ts", import.meta.url),
  supportedAstroFeatures: { serverOutput: "stable" },
};
