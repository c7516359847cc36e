import { unwatchFile, watchFile } from "node:fs";
import { basename } from "node:path";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { openBundle } from "./bundle/open-bundle.ts";
import { findConfiguration } from "./find-configuration.ts";

/** Milliseconds between two looks. */
const interval = 1000;

/**
 * Says, once, that a preview which goes on does not follow its configuration, when that or something it imports changes.
 * @param folder of the project
 * @returns ends the looking
 */
export async function tellChanges(
  folder: string,
  language: MessageLanguage,
  tell: (message: string) => void,
): Promise<() => void> {
  const file = findConfiguration(folder, language);
  if (file === null) return () => {};
  const { files } = await openBundle(file, language);
  const own = files.filter((path) => !/[\\/]node_modules[\\/]/.test(path));
  const end = () => {
    for (const path of own) unwatchFile(path, onChange);
  };
  const onChange = () => {
    end();
    const name = basename(file);
    tell(
      {
        zh: `${name} 或者它用到的文件改了：预览要停下（Ctrl+C）再运行一次，才照新的来。`,
        en: `${name} or a file that it imports has changed: stop the preview (Ctrl+C) and run it again to see it.`,
      }[language],
    );
  };
  for (const path of own) watchFile(path, { interval, persistent: false }, onChange);
  return end;
}
