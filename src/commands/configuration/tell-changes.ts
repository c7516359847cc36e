import { existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { openBundle } from "./bundle/open-bundle.ts";
import { configurationNames, findConfiguration } from "./find-configuration.ts";

/** Milliseconds between two looks. */
const interval = 1000;

/**
 * Says, once, that a preview which goes on does not follow its configuration, when that or something it imports changes,
 * when it is deleted, or when there is one at last.
 * @param folder of the project
 * @returns ends the looking
 */
export async function tellChanges(
  folder: string,
  language: MessageLanguage,
  tell: (message: string) => void,
): Promise<() => void> {
  const file = findConfiguration(folder, language);
  const imported = file === null ? [] : (await openBundle(file, language)).files;
  const own = imported.filter((path) => !/[\\/]node_modules[\\/]/.test(path));
  const possible = configurationNames.map((name) => join(folder, name));
  // What is there is read before the first wait: a change right after the start counts too.
  const seen = new Map([...own, ...possible].map((path) => [path, changeTime(path)]));
  const end = () => clearInterval(looking);
  const looking = setInterval(() => {
    for (const [path, time] of seen) {
      if (changeTime(path) === time) continue;
      end();
      tell(words(path, file)[language]);
      return;
    }
  }, interval);
  looking.unref();
  return end;
}

/** When a file was written last, in milliseconds since 1970; null: there is none. */
function changeTime(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** What to say of a change. @param file the configuration in force; null: none */
function words(changed: string, file: string | null): Record<MessageLanguage, string> {
  const name = basename(file ?? changed);
  const again = {
    zh: "预览要停下（Ctrl+C）再运行一次，才照新的来。",
    en: "stop the preview (Ctrl+C) and run it again to see it.",
  };
  if (file === null) return { zh: `有了 ${name}：${again.zh}`, en: `${name} is new: ${again.en}` };
  if (!existsSync(file)) {
    return { zh: `${name} 没有了：${again.zh}`, en: `${name} is gone: ${again.en}` };
  }
  return {
    zh: `${name} 或者它用到的文件改了：${again.zh}`,
    en: `${name} or a file that it imports has changed: ${again.en}`,
  };
}
