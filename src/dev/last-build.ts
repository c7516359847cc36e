import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { xmlText } from "../exports/xml.ts";
import { ledgerTime } from "../output/ledger/ledger.ts";
import { isFeed } from "../portal/addresses/list-addresses.ts";
import { addresses, isSitemapFile } from "../portal/addresses/portal-addresses.ts";

/** Whether an address is that of what only a build can make; the live preview shows that of the last one. */
export function isOfLastBuild(address: string): boolean {
  const { data, searchIndex, searchModule } = addresses;
  const isData = address.startsWith(data) && address !== data;
  return (
    isData ||
    address.startsWith(searchIndex) ||
    address === searchModule ||
    isSitemapFile(address) ||
    isFeed(address)
  );
}

/** Pages that say so, by address. */
const subjects: ReadonlyMap<string, Record<MessageLanguage, string>> = new Map([
  [addresses.search, { zh: "搜索", en: "Search" }],
  [addresses.data, { zh: "数据文件", en: "Data files" }],
]);

export interface LastBuild {
  /** The output folder, whether or not it is there. */
  folder: string;
  /** What to run to build again. */
  command: string;
}

/** What a page says of the last build where it shows something that only a build makes; else nothing. */
export async function lastBuildNote(
  address: string,
  { folder, command }: LastBuild,
  timeZone: string,
  language: MessageLanguage,
): Promise<string> {
  const subject = subjects.get(address)?.[language];
  if (subject === undefined) return "";
  const at = await builtAt(folder);
  const time = at?.toLocaleString({ zh: "zh-CN", en: "en-GB" }[language], {
    timeZone,
    dateStyle: "long",
    timeStyle: "short",
  });
  const run = `<code>${xmlText(command)}</code>`;
  const words = {
    zh: time
      ? `<strong>${subject}以 ${time} 的生成为准。</strong>此后的改动，再次运行 ${run} 才会包括进来。`
      : `<strong>还没有生成过，${subject}不能用。</strong>请另开一个终端运行 ${run}，完成后刷新本页。`,
    en: time
      ? `<strong>${subject} as of the build of ${time}.</strong> Run ${run} to include later changes.`
      : `<strong>${subject}: nothing has been built yet.</strong> Run ${run} in another terminal, then reload.`,
  };
  return `<aside class="preview-note" role="note"><p>${words[language]}</p></aside>`;
}

/** When the search index was made; null where there is none. */
async function builtAt(folder: string): Promise<Date | null> {
  const index = await stat(join(folder, addresses.searchIndex)).catch(() => null);
  return index && ((await ledgerTime(folder)) ?? index.mtime);
}
