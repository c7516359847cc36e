import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { openInForce } from "../../extensions/open-extensions.ts";
import { findConfiguration } from "./find-configuration.ts";
import { loadConfiguration } from "./load-configuration.ts";

/**
 * Has this process work with what a project adds to the program, for whoever is told by others where things are.
 * @param folder of the project
 * @param content its content folder
 * @throws {UsageError} when its configuration cannot be read
 */
export async function putProjectInForce(
  folder: string,
  content: string,
  language: MessageLanguage,
): Promise<void> {
  const file = findConfiguration(folder, language);
  const loaded = file === null ? null : await loadConfiguration(file, language, content);
  await openInForce(loaded?.extensions ?? null);
}
