import { printable } from "../../characters/printable.ts";
import type { Edit } from "../../content/source-text/edits.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import type { Fixing } from "./fix-folder.ts";

/** What was mended, for people: the steps of the content format, a line for each place, what could not be read. */
export function fixText(
  { files, migrations, unread }: Fixing,
  language: MessageLanguage,
  dryRun: boolean,
): string {
  const steps = migrations.map((migration) => {
    const { from } = migration;
    const head = { zh: `格式 ${from} → ${from + 1}：`, en: `format ${from} → ${from + 1}: ` };
    return head[language] + migration[language];
  });
  const lines = files.flatMap(({ file, edits }) =>
    edits.map((edit) => printable(`${file}:${edit.line}  ${changeText(edit)}`)),
  );
  const left = unread.length > 0 ? [unreadText(unread)[language]] : [];
  return [...steps, ...lines, ...left, closing(lines.length, files.length, language, dryRun)].join(
    "\n",
  );
}

function changeText({ from, to }: Edit): string {
  return from === "" ? `+ ${to.trim()}` : `${from} → ${to}`;
}

function unreadText(files: readonly string[]): Record<MessageLanguage, string> {
  const names = files.map(printable);
  return {
    zh: `打不开或者不是 UTF-8 的文字，没有改成新格式：${names.join("、")}。改好以后再运行一次。`,
    en: `Not migrated, since it cannot be opened or is no UTF-8 text: ${names.join(", ")}. Mend it, then run this again.`,
  };
}

function closing(places: number, files: number, language: MessageLanguage, dryRun: boolean) {
  const nothing = { zh: "没有可以代改的地方。", en: "Nothing can be mended." };
  if (places === 0) return nothing[language];
  return {
    zh: `${dryRun ? "可以代改" : "已改"} ${files} 个文件，共 ${places} 处${dryRun ? "；没有写入" : ""}。`,
    en: `${dryRun ? "Could mend" : "Mended"} ${places} places in ${files} files${dryRun ? "; nothing was written" : ""}.`,
  }[language];
}
