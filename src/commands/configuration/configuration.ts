import type { Pluggable } from "unified";
import type { OwnRule } from "../../checks/own/own-rule.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import type { ComponentName } from "../../extensions/component-names.ts";
import type { ExtensionsSource } from "../../extensions/extensions.ts";
import type { HeadElement } from "../../page-kinds/chrome/head/head-element.ts";
import type { OwnField } from "../../schema/field/own-field.ts";

/** What a project says once for all commands about where things are; an option of a command wins. */
export interface Places {
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

/** What a project adds to the program. */
export interface Additions {
  /** Fields of documents, by name. */
  fields?: Readonly<Record<string, OwnField>> | undefined;
  /** Rules that content is checked by, beside those of the program. */
  rules?: readonly OwnRule[] | undefined;
  /** Plugins of remark, for the Markdown of texts. */
  remarkPlugins?: readonly Pluggable[] | undefined;
  /** Plugins of rehype, for the HTML that is made of it, before that is made safe. */
  rehypePlugins?: readonly Pluggable[] | undefined;
  /** Files of components, below the folder of the configuration: `./components/Header.astro`. */
  components?: Readonly<Partial<Record<ComponentName, string>>> | undefined;
  /** Elements in the head of every page. */
  head?: readonly HeadElement[] | undefined;
}

/** What the file of a configuration says: `gongkai.config.ts` beside `content`. */
export interface Configuration extends Places, Additions {}

/** A configuration that was loaded. */
export interface LoadedConfiguration extends Places {
  /** What the project adds to the program, as threads and processes are told of it; absent where it adds nothing. */
  extensions?: ExtensionsSource | undefined;
}

/**
 * Gives back what it is given, so that an editor knows the names and says what they mean.
 *
 *     export default defineConfig({ content: "内容", out: "public_html" });
 */
export function defineConfig(configuration: Configuration): Configuration {
  return configuration;
}
