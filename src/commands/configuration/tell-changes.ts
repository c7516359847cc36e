import { existsSync, type StatsListener, unwatchFile, watchFile } from "node:fs";
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
  const watched = new Map<string, StatsListener>();
  const end = () => {
    for (const [path, listener] of watched) unwatchFile(path, listener);
  };
  for (const path of new Set([...own, ...possible])) {
    const listener: StatsListener = (now, before) => {
      // Of a file that is not there the system tells once, that it is not there.
      if (now.mtimeMs === before.mtimeMs) return;
      end();
      tell(words(path, file)[language]);
    };
    watched.set(path, listener);
    watchFile(path, { interval, persistent: false }, listener);
  }
  return end;
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
