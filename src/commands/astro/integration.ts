import type { AstroIntegration } from "astro";
import type { GongkaiOptions } from "./options.ts";
import type { PortalHooks } from "./portal-hooks.ts";

export type { GongkaiOptions } from "./options.ts";

/**
 * Has Astro's commands do for a portal what their names say, by the functions of Gongkai's own commands: `astro build`
 * builds all of it or changes nothing, `astro dev` is the live preview, `astro preview` serves what has been built.
 *
 *     export default defineConfig({ integrations: [gongkai()] });
 */
export default function gongkai(options: GongkaiOptions = {}): AstroIntegration {
  // Astro would tell its makers what is run, and ask them for a newer version: an office's computer talks to nobody.
  process.env.ASTRO_TELEMETRY_DISABLED ??= "1";
  process.env.ASTRO_DISABLE_UPDATE_CHECK ??= "true";
  // What is large is loaded when Astro asks: whoever imports `gongkai` for something else has no use for it.
  let loaded: Promise<PortalHooks> | undefined;
  const hooks = () => {
    loaded ??= import("./portal-hooks.ts").then(({ portalHooks }) => portalHooks(options));
    return loaded;
  };
  return {
    name: "gongkai",
    hooks: {
      "astro:config:setup": async (given) => (await hooks())["astro:config:setup"](given),
      "astro:build:done": async (given) => (await hooks())["astro:build:done"](given),
      "astro:server:setup": async (given) => (await hooks())["astro:server:setup"](given),
      "astro:server:start": async (given) => (await hooks())["astro:server:start"](given),
      "astro:server:done": async (given) => (await hooks())["astro:server:done"](given),
    },
  };
}
