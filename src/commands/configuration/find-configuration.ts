import { readdirSync } from "node:fs";
import { join } from "node:path";
import { usageError } from "../../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";

/** Names that the file of a configuration may have. */
export const configurationNames = ["js", "mjs", "ts", "mts"].map(
  (ending) => `gongkai.config.${ending}`,
);

/**
 * The file with a project's configuration; null where there is none.
 * @param folder of the project
 * @throws {UsageError} when there are two: nobody knows which of them is meant
 */
export function findConfiguration(folder: string, language: MessageLanguage): string | null {
  const [first, second] = namesIn(folder).filter((name) => configurationNames.includes(name));
  if (second !== undefined) {
    usageError(language, {
      zh: `${folder} 里有 ${first}，又有 ${second}：只留一个，另一个请删去或改名。`,
      en: `${folder} holds ${first} and ${second}: keep one, and delete or rename the other.`,
    });
  }
  return first === undefined ? null : join(folder, first);
}

/** What cannot be listed holds no configuration that could be read. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
