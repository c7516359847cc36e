import { fileURLToPath } from "node:url";
import type { AstroConfig } from "astro";
import { validateConfig } from "astro/config";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";

/** What says where things are, and is looked at or set by Gongkai. */
const places = new Set<string>(
  "root srcDir publicDir outDir cacheDir base site server integrations adapter logger".split(" "),
);

/**
 * What a configuration of Astro says besides Gongkai and places, by name: settings and integrations that would change
 * the pages, if pages were made by them.
 * @param own name of Gongkai's integration
 */
export async function otherSettings(config: AstroConfig, own: string): Promise<string[]> {
  const preset = await validateConfig({}, fileURLToPath(config.root), "build");
  const settings = (Object.keys(config) as (keyof AstroConfig)[]).filter(
    (name) => !places.has(name) && plain(config[name]) !== plain(preset[name]),
  );
  const integrations = config.integrations.map(({ name }) => name).filter((name) => name !== own);
  // `astro build --devOutput`
  const environment = process.env.NODE_ENV === "production" ? [] : ["NODE_ENV"];
  return [...settings.sort(), ...integrations, ...environment];
}

/** As text, without the places that stand among other settings. */
function plain(value: unknown): string {
  return JSON.stringify(value, (key, inner) =>
    key === "client" || key === "server"
      ? undefined
      : typeof inner === "function"
        ? `${inner}`
        : inner,
  );
}

/** That they change nothing: the output is a matter of content, program and day alone. */
export function otherSettingsText(names: readonly string[], language: MessageLanguage): string {
  return {
    zh: `页面按本程序自己的设置生成，astro.config.mjs 里的这些不起作用：${names.join("、")}`,
    en: `Pages are made with Gongkai's own settings; these of astro.config.mjs change nothing: ${names.join(", ")}`,
  }[language];
}
