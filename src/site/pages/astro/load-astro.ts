import { registerHooks } from "node:module";

/** Astro imports its own Markdown processor from here, with every configuration. */
const processor = "@astrojs/markdown-satteri";

/**
 * Loads Astro without its Markdown processor, of which Gongkai makes no use: it reads Markdown by itself (`src/text`).
 * The processor's native library needs Microsoft's Visual C++ runtime (VCRUNTIME140.dll), which a bare Windows lacks;
 * the other libraries of Astro need nothing that does not come with Windows 10.
 */
export async function loadAstro(): Promise<typeof import("astro")> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === processor
        ? { url: new URL("no-markdown.ts", import.meta.url).href, shortCircuit: true }
        : next(specifier, context),
  });
  try {
    return await import("astro");
  } finally {
    hooks.deregister();
  }
}
