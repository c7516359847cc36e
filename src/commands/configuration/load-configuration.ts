import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { printable } from "../../characters/printable.ts";
import { usageError } from "../../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { assertOptions, messageLanguage, text } from "./checked-options.ts";
import type { Configuration } from "./configuration.ts";
import { assertOutsideContent } from "./outside-content.ts";

/** What a configuration may say. */
export const configurationShape = {
  content: text,
  out: text,
  cache: text,
  base: text,
  lang: messageLanguage,
} satisfies Record<keyof Configuration, unknown>;

/**
 * Reads the file of a configuration, which is a module of JavaScript, or of TypeScript where Node takes that.
 * @param language of messages as long as it does not say another
 * @throws {UsageError} when it cannot be loaded, says what nobody knows, or makes itself content
 */
export async function loadConfiguration(
  file: string,
  language: MessageLanguage,
): Promise<Configuration> {
  const name = basename(file);
  const module = await import(pathToFileURL(file).href).catch((error: unknown) =>
    refuse(name, error, language),
  );
  const { default: configuration }: { default?: unknown } = module;
  if (configuration === undefined) {
    usageError(language, {
      zh: `${name} 里没有 export default defineConfig({ … })。`,
      en: `${name} has no export default defineConfig({ … }).`,
    });
  }
  assertOptions(configurationShape, configuration, name, language);
  const { content } = configuration as Configuration;
  assertOutsideContent(file, content, language);
  return configuration as Configuration;
}

function refuse(name: string, error: unknown, language: MessageLanguage): never {
  const { code, message = error } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (code === "ERR_UNKNOWN_FILE_EXTENSION") {
    usageError(language, {
      zh: `Node ${process.version} 读不了 ${name}：请改名为 gongkai.config.mjs 并去掉类型，或者用 Node 22.18 以上。`,
      en: `Node ${process.version} cannot read ${name}: rename it gongkai.config.mjs and leave types out, or use Node 22.18 or later.`,
    });
  }
  const reason = String(message).split("\n").map(printable).join("\n");
  return usageError(language, {
    zh: `${name} 读不进来：${reason}`,
    en: `${name} cannot be loaded: ${reason}`,
  });
}
