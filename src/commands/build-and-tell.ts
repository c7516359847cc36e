import { relative } from "node:path";
import { inBlocks } from "../checks/reports/in-blocks.ts";
import { wordsOf } from "../checks/reports/kept-words.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { progressBar } from "../site/progress/progress.ts";
import { type Notice, runBuild, type ToldBuild } from "./run-build.ts";
import { summaryText } from "./summary/print-summary.ts";

/**
 * Builds, and prints on the way and at the end what people are to know.
 * @returns the exit code: 0 built, 1 the content has errors
 * @throws what `runBuild` throws
 */
export async function buildAndTell(options: ToldBuild, language: MessageLanguage): Promise<number> {
  const progress = progressBar(process.stderr, language);
  const after: Notice[] = [];
  const tell = (notice: Notice) => {
    if (notice.code === "lost-pages") {
      after.push(notice);
      return;
    }
    progress.clear();
    console.error(notice.message);
  };
  const { diagnostics, summary, effort } = await runBuild(
    options,
    language,
    progress,
    tell,
  ).finally(() => progress.clear());
  if (diagnostics.length > 0) {
    const wordingOf = await wordsOf(diagnostics.map(({ code }) => code));
    const color = process.stderr.isTTY === true;
    console.error(inBlocks(diagnostics, wordingOf, { language, color }));
  }
  if (!summary) {
    console.error(
      {
        zh: "没有生成：请先改正以上错误。上一次的输出保持原样。",
        en: "Nothing was built: mend the errors above. The last output is as it was.",
      }[language],
    );
    return 1;
  }
  const { out } = options;
  console.log(summaryText(summary, effort, relative(process.cwd(), out) || out, language));
  // Below the totals, where it is seen.
  for (const { message } of after) console.error(message);
  return 0;
}
