import { printable } from "../../characters/printable.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import type { FixedFile } from "./fix-folder.ts";

/** What was mended, for people: a line for each place. */
export function fixText(
  fixed: readonly FixedFile[],
  language: MessageLanguage,
  dryRun: boolean,
): string {
  const lines = fixed.flatMap(({ file, edits }) =>
    edits.map(({ line, from, to }) => printable(`${file}:${line}  ${from} → ${to}`)),
  );
  return [...lines, closing(lines.length, fixed.length, language, dryRun)].join("\n");
}

function closing(places: number, files: number, language: MessageLanguage, dryRun: boolean) {
  const nothing = { zh: "没有可以代改的地方。", en: "Nothing can be mended." };
  if (places === 0) return nothing[language];
  return {
    zh: `${dryRun ? "可以代改" : "已改"} ${files} 个文件，共 ${places} 处${dryRun ? "；没有写入" : ""}。`,
    en: `${dryRun ? "Could mend" : "Mended"} ${places} places in ${files} files${dryRun ? "; nothing was written" : ""}.`,
  }[language];
}
