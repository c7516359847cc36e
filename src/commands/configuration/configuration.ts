import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";

/** What a project says once for all commands, in `gongkai.config.mjs` beside `content`; an option of a command wins. */
export interface Configuration {
  /** Content folder. Default: `content`. */
  content?: string | undefined;
  /** Output folder. Default: `dist`. */
  out?: string | undefined;
  /** Folder of intermediate results. Default: one below `.gongkai`. */
  cache?: string | undefined;
  /** Path under which the portal is served, `/zwgk/`. Default: that of `url` in portal.yaml. */
  base?: string | undefined;
  /** Language of messages. Default: `zh`. */
  lang?: MessageLanguage | undefined;
}

/**
 * Gives back what it is given, so that an editor knows the names and says what they mean.
 *
 *     export default defineConfig({ content: "内容", out: "public_html" });
 */
export function defineConfig(configuration: Configuration): Configuration {
  return configuration;
}
