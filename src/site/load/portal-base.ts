import { listFolder } from "../../content/folder/folder.ts";
import { readSettings } from "../../content/settings/read-settings.ts";
import { usageError } from "../../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { basePathOf } from "./base-path.ts";

/**
 * The path that is asked for, or that of the portal's url.
 * @throws {UsageError} when they contradict each other
 */
export async function portalBase(
  content: string,
  asked: string | null,
  language: MessageLanguage,
): Promise<string> {
  const { url } = (await readSettings(listFolder(content))).settings.settings;
  const own = basePathOf(url);
  if (asked === null || own === null || asked === own) return asked ?? own ?? "/";
  return usageError(language, {
    zh: `--base 写的是 ${asked}，portal.yaml 的 url（${url}）的路径是 ${own}。去掉 --base，或改 url。`,
    en: `--base says ${asked}, the path of url in portal.yaml (${url}) is ${own}. Leave --base out, or change url.`,
  });
}
