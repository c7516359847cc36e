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
  if (language === "zh") {
    if (places === 0) return "没有可以代改的地方。";
    return `${dryRun ? "可以代改" : "已改"} ${files} 个文件，共 ${places} 处${dryRun ? "；没有写入" : ""}。`;
  }
  if (places === 0) return "Nothing can be mended.";
  const verb = dryRun ? "Could mend" : "Mended";
  return `${verb} ${places} places in ${files} files${dryRun ? "; nothing was written" : ""}.`;
}
