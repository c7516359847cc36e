import { relative } from "node:path";
import { UsageError, usageError } from "../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { OutputFolderError } from "../output/folder/output-errors.ts";
import type { OutputNotice } from "../output/publish/notice.ts";
import type { BuildOptions } from "../site/build-options.ts";
import { buildSite } from "../site/build-site.ts";
import { clearCache, damageText, openCacheFolder } from "../site/cache-folder.ts";
import { lostPagesText } from "../site/load/lost-pages.ts";
import { PartsError } from "../site/parts/part.ts";
import { progressBar } from "../site/progress/progress.ts";
import { FailureError } from "./command-line.ts";
import { noticeText, outputFaultText, publishErrorText } from "./output-words.ts";
import { summaryText } from "./print-summary.ts";

/**
 * Builds, and tells people on the way and at the end what they are to know.
 * @returns the exit code: 0 built, 1 the content has errors
 * @throws {UsageError} when the folders cannot be used
 * @throws {FailureError} when the file system refuses to publish
 */
export async function buildAndTell(
  options: Omit<BuildOptions, "notify">,
  language: MessageLanguage,
): Promise<number> {
  const { out, cache, full } = options;
  await openCacheFolder(cache, language);
  if (full) clearCache(cache);

  const progress = progressBar(process.stderr, language);
  const notify = (notice: OutputNotice) => {
    progress.clear();
    console.error(noticeText(notice, language));
  };
  const { diagnostics, summary, effort } = await buildSite({ ...options, notify }, progress).catch(
    (error: unknown) => {
      progress.clear();
      if (error instanceof OutputFolderError) {
        throw new UsageError(outputFaultText(error, language));
      }
      if (error instanceof PartsError) return refuseParts(error, language);
      const told = publishErrorText(error, language);
      throw told === null ? error : new FailureError(told);
    },
  );
  progress.clear();
  const damage = damageText(cache, language);
  if (damage !== null) console.error(damage);
  if (diagnostics.length > 0) {
    // The words of all rules come with it: a build that has nothing to say does not load them.
    const { formatDiagnostics } = await import("../checks/reports/pretty.ts");
    const color = process.stderr.isTTY === true;
    console.error(formatDiagnostics(diagnostics, { language, color }));
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
  console.log(summaryText(summary, effort, relative(process.cwd(), out) || out, language));
  if (summary.lost.length > 0) console.error(lostPagesText(summary.lost, language));
  return 0;
}

function refuseParts({ fault, found }: PartsError, language: MessageLanguage): never {
  const because = {
    "no-part": [
      "不是用 --part 做好的一份，或出自本程序的另一个版本",
      "is no part, or of another version of the program",
    ],
    "other-base": ["是按另一个 --base 做的", "was built for another --base"],
    "other-day": [
      "是按另一个日期做的，各份应写同一个 --as-of",
      "was built for another day; give all the same --as-of",
    ],
    "other-count": ["与其他各份的份数不同", "counts another number of parts than the others"],
    twice: ["与前面的某一份重复", "is the same part as another"],
    missing: ["缺少这些份", "these parts are missing"],
  }[fault];
  return usageError(language, {
    zh: `不能合并：${found} ${because[0]}。`,
    en: `Cannot join: ${found} ${because[1]}.`,
  });
}
