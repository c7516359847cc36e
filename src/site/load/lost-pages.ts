import { printable } from "../../characters/printable.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { isOlderListPage } from "../../portal/addresses/list-addresses.ts";
import { addressOf } from "../../portal/addresses/page-file.ts";
import { zipFolder } from "../../portal/addresses/zip-addresses.ts";

/** Addresses that are named; the others are counted. */
const most = 20;

/**
 * Addresses among the files that an output loses. Pages of a list but its first come and go with what it
 * holds, and that of ZIPs with these.
 * @param removed paths of files, with `/`
 */
export function lostPages(removed: readonly string[]): string[] {
  return removed
    .filter((path) => path.endsWith(".html") && !path.startsWith(zipFolder))
    .map(addressOf)
    .filter((address) => !isOlderListPage(address))
    .sort();
}

/** What is said of them after a build. */
export function lostPagesText(lost: readonly string[], language: MessageLanguage): string {
  const more = lost.length - most;
  return [
    {
      zh: `上一次的网站里有、这一次没有的网址，共 ${lost.length} 个：`,
      en: `Addresses that the last output had and this one has not: ${lost.length}`,
    }[language],
    ...lost.slice(0, most).map((address) => `  /${printable(address)}`),
    ...(more > 0 ? [{ zh: `  ……另有 ${more} 个`, en: `  … and ${more} more` }[language]] : []),
    {
      zh: "公开过的网址应当一直打得开：改了索引号的，把原来的写进 aliases；撤下的文件留着，加上 withdrawal；页面改了文件名、机关和栏目改了代号的，改回原来的。",
      en: "What was public should stay: a former index number goes into `aliases`, a document taken back stays with `withdrawal`; give pages their former file names back, organs and columns their former ids.",
    }[language],
  ].join("\n");
}
