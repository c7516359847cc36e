import type { LoadedConfiguration } from "../commands/configuration/configuration.ts";
import { findConfiguration } from "../commands/configuration/find-configuration.ts";
import { languageOf, rootOf, type Work } from "./options.ts";

/**
 * What a project's `gongkai.config.ts` (or `.mts`, `.js`, `.mjs`) says of places, and as `extensions` what it adds to the program;
 * nothing where there is none. Functions do not
 * read it by themselves: `build(await loadConfig())`.
 * @throws {UsageError} when options are wrong, there are two, or one cannot be loaded or says what nobody knows
 */
export async function loadConfig(
  options: Pick<Work, "cwd" | "lang"> = {},
): Promise<LoadedConfiguration> {
  const language = languageOf(options);
  const start = process.cwd();
  const { loadShape } = await import("./shapes.ts");
  const { assertOptions } = await import("../commands/configuration/checked-options.ts");
  assertOptions(loadShape, options, "loadConfig()", language);
  const file = findConfiguration(rootOf(options, start), language);
  if (file === null) return {};
  const { loadConfiguration } = await import("../commands/configuration/load-configuration.ts");
  return loadConfiguration(file, language);
}
