import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroConfig } from "astro";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { cacheFolder } from "../../site/cache-folder.ts";
import { portalBase } from "../../site/load/portal-base.ts";
import { asOfDay, basePath, contentFolder, separateCacheFolder } from "../options.ts";

/** What a configuration of Astro may say to Gongkai; folders are below its own. */
export interface GongkaiOptions {
  /** Content folder. Default: `content`. */
  content?: string;
  /** Folder of intermediate results. Default: one below `.gongkai`. */
  cache?: string;
  /** Day that validity is computed for, `YYYY-MM-DD`. Default: today. */
  asOf?: string;
  /** Language of messages. Default: `zh`. */
  lang?: MessageLanguage;
}

/** Where a portal is read, kept and written. */
export interface Place {
  content: string;
  out: string;
  cache: string;
  base: string;
  asOf: string | null;
}

/**
 * What options and Astro's own settings come to.
 * @param config with the root, the base path and the output folder of the project that calls Astro
 * @throws {UsageError} when a folder is not there, or settings contradict each other
 */
export async function placeOf(
  { content: name = "content", cache, asOf, lang = "zh" }: GongkaiOptions,
  config: Pick<AstroConfig, "root" | "base" | "outDir">,
): Promise<Place> {
  const root = fileURLToPath(config.root);
  const out = fileURLToPath(config.outDir).replace(/[\\/]$/, "");
  const content = contentFolder(resolve(root, name), lang);
  // Astro does not tell whether its own preset was written down.
  const asked = config.base === "/" ? null : basePath(config.base, lang);
  return {
    content,
    out,
    cache: separateCacheFolder(
      cache === undefined ? cacheFolder(undefined, content, root) : resolve(root, cache),
      { content, out },
      lang,
    ),
    base: await portalBase(content, asked, lang),
    asOf: asOfDay(asOf, lang),
  };
}
