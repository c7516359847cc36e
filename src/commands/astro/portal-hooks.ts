import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration, HookParameters } from "astro";
import { type LivePreview, openLivePreview } from "../../dev/live-preview.ts";
import { openScratch } from "../../output/publish/staging.ts";
import { bundlesFolder, openPageBundle } from "../../site/pages/page-bundle.ts";
import { pagesProject } from "../../site/pages/pages-project.ts";
import { buildAndTell } from "../build-and-tell.ts";
import { putProjectInForce } from "../configuration/project-in-force.ts";
import { finishLastBuild } from "../finish-last-build.ts";
import { orEnd } from "./end.ts";
import { type GongkaiOptions, type Place, placeOf } from "./options.ts";
import { otherSettings, otherSettingsText } from "./other-settings.ts";

/** Of the integration, as Astro has it. */
const name = "gongkai";
/** A path: Astro resolves it as the name of a module. */
const preview = fileURLToPath(new URL("preview.ts", import.meta.url));

export type PortalHooks = Required<
  Pick<
    AstroIntegration["hooks"],
    | "astro:config:setup"
    | "astro:build:done"
    | "astro:server:setup"
    | "astro:server:start"
    | "astro:server:done"
  >
>;

/** What is done when Astro's commands come to the points that have these names. */
export function portalHooks(options: GongkaiOptions): PortalHooks {
  const { lang = "zh" } = options;
  let place: Place;
  /** Takes what Astro makes of the pages. */
  let bundle: string;
  let others: string[];
  let live: LivePreview;
  let vite: HookParameters<"astro:server:setup">["server"];
  return {
    "astro:config:setup": async ({ command, config, updateConfig }) => {
      if (command !== "build" && command !== "dev") {
        updateConfig({ integrations: [pagesProject({ preview })] });
        return;
      }
      place = await orEnd(() => placeOf(options, config));
      await orEnd(() => putProjectInForce(fileURLToPath(config.root), place.content, lang));
      if (command === "dev") {
        const watch = { ignored: isBelow([place.content, place.out, place.cache]) };
        updateConfig({
          integrations: [pagesProject({})],
          base: place.base,
          vite: { server: { watch } },
        });
        return;
      }
      others = await otherSettings(config, name);
      bundle = await openScratch(join(bundlesFolder, name));
      updateConfig({ integrations: [pagesProject({ bundle })] });
    },

    "astro:build:done": async ({ logger }) => {
      if (others.length > 0) logger.warn(otherSettingsText(others, lang));
      else {
        await openPageBundle({ make: ({ folder }) => replace(folder, bundle) });
      }
      await rm(bundle, { recursive: true, force: true });
      await orEnd(() => buildAndTell({ ...place, full: false }, lang));
    },

    "astro:server:setup": async ({ server }) => {
      const lastBuild = { folder: place.out, command: "npx astro build" };
      await finishLastBuild(place.out, lang);
      live = await orEnd(() => openLivePreview({ ...place, lastBuild }, lang));
      vite = server;
    },
    "astro:server:start": () => {
      // Before what Astro has put first: that refuses whatever has no slash at its end.
      vite.middlewares.stack.unshift({ route: "", handle: live.server.handle });
      live.follow();
    },
    "astro:server:done": () => live.close(),
  };
}

/** The preview watches what it shows by itself: a hundred thousand files are not watched twice. */
function isBelow(folders: readonly string[]): (path: string) => boolean {
  const beginnings = folders.map((folder) => `${folder.replaceAll("\\", "/")}/`);
  return (path) => beginnings.some((beginning) => path.replaceAll("\\", "/").startsWith(beginning));
}

/** Puts a folder in the place of another one, which is empty. */
async function replace(folder: string, by: string): Promise<void> {
  await rm(folder, { recursive: true });
  await rename(by, folder);
}
