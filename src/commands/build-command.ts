import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { UsageError, usageError } from "../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { OutputFolderError } from "../output/folder/output-errors.ts";
import type { OutputNotice } from "../output/publish/notice.ts";
import { buildSite } from "../site/build-site.ts";
import { clearCache, damageText, openCacheFolder } from "../site/cache-folder.ts";
import { lostPagesText } from "../site/load/lost-pages.ts";
import { type Part, PartsError, parsePart, partFolders } from "../site/parts/part.ts";
import { progressBar } from "../site/progress/progress.ts";
import { type CommandSpec, FailureError, parseCommand, reportErrors } from "./command-line.ts";
import { joinedFolders } from "./joined-folders.ts";
import {
  asOfDay,
  asOfOption,
  baseOption,
  basePath,
  cacheOption,
  contentFolder,
  contentOption,
  outOption,
  separateCacheFolder,
} from "./options.ts";
import { noticeText, outputFaultText, publishErrorText } from "./output-words.ts";
import { summaryText } from "./print-summary.ts";

const spec: CommandSpec = {
  name: "build",
  zh: "检查内容并生成整个门户。出现错误时不改动上一次的输出。",
  en: "Checks the content and builds the whole portal. On an error the last output stays as it was.",
  options: {
    content: contentOption,
    out: outOption,
    base: baseOption,
    "as-of": asOfOption,
    cache: cacheOption,
    full: {
      type: "boolean",
      zh: "不用上次留下的中间结果，全部重做",
      en: "ignore what the last build left",
    },
    part: {
      type: "string",
      value: "I/N",
      zh: "只做 N 份中的第 I 份，供多台机器分工；结果放在 --out 下",
      en: "build only part I of N, for several machines; goes below --out",
    },
    join: {
      type: "boolean",
      zh: "把各台机器做好的各份合成整个门户，后面写各份的文件夹",
      en: "join the parts that several machines have built, named by their folders",
    },
  },
  positionals: "[--join DIR…]",
};

/** `npm run build`: returns the exit code: 0 built, 1 the content has errors, 2 the command line is wrong. */
export async function runBuild(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = parseCommand(spec, argv);
    if (!command) return 0;
    const { language, values, positionals } = command;
    const content = contentFolder(values.content as string, language);
    const folder = resolve(values.out as string);
    const part = partOption(values.part as string | undefined, language);
    const join = partsToJoin(values.join === true, positionals, part, language);
    const base = basePath(values.base as string | undefined, language);
    const asOf = asOfDay(values["as-of"] as string | undefined, language);
    const own = part && partFolders(folder);
    const out = own?.site ?? folder;
    const asked = (values.cache as string | undefined) ?? own?.cache;
    const cache = separateCacheFolder(asked, { content, out }, language);
    const full = values.full === true;
    for (const folder of join.filter((one) => !existsSync(partFolders(one).cache))) {
      console.error(withoutCache(folder, language));
    }
    await openCacheFolder(cache, language);
    if (full) clearCache(cache);

    const progress = progressBar(process.stderr, language);
    const notify = (notice: OutputNotice) => {
      progress.clear();
      console.error(noticeText(notice, language));
    };
    const { diagnostics, summary, effort } = await buildSite(
      { content, out, base, baseHasToAgree: true, asOf, cache, full, part, join, notify },
      progress,
    ).catch((error: unknown) => {
      progress.clear();
      if (error instanceof OutputFolderError) {
        throw new UsageError(outputFaultText(error, language));
      }
      if (error instanceof PartsError) return refuseParts(error, language);
      const told = publishErrorText(error, language);
      throw told === null ? error : new FailureError(told);
    });
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
        language === "zh"
          ? "没有生成：请先改正以上错误。上一次的输出保持原样。"
          : "Nothing was built: mend the errors above. The last output is as it was.",
      );
      return 1;
    }
    if (own && cache !== own.cache) {
      // Whoever joins the parts looks for it beside each.
      const { takeCaches } = await import("../site/join-parts.ts");
      await openCacheFolder(own.cache, language);
      await takeCaches(own.cache, [cache]);
    }
    console.log(summaryText(summary, effort, relative(process.cwd(), out) || out, language));
    if (summary.lost.length > 0) console.error(lostPagesText(summary.lost, language));
    return 0;
  });
}

function partOption(value: string | undefined, language: MessageLanguage): Part | null {
  if (value === undefined) return null;
  return (
    parsePart(value) ??
    usageError(
      language,
      `--part 应写作 第几份/共几份，如 2/4，现为：${value}`,
      `--part takes the number of a part and how many there are, such as 2/4, not: ${value}`,
    )
  );
}

function partsToJoin(
  isJoin: boolean,
  names: string[],
  part: Part | null,
  language: MessageLanguage,
): string[] {
  if (isJoin === names.length > 0 && !(isJoin && part)) {
    const { folders, unmatched } = joinedFolders(names);
    const [first] = unmatched;
    if (first === undefined) return folders;
    return usageError(
      language,
      `没有 ${first} 这样的文件夹。--join 后面写各份的文件夹，如 parts/1 parts/2，或者 parts/*。`,
      `There is no folder like ${first}. Name the folders of the parts after --join: parts/1 parts/2, or parts/*.`,
    );
  }
  return usageError(
    language,
    "--join 后面写各份的文件夹，如 --join parts/1 parts/2；不能与 --part 同用，别的用法不接受文件夹。",
    "--join takes the folders of the parts, as in --join parts/1 parts/2; not together with --part, and nothing else takes folders.",
  );
}

function withoutCache(folder: string, language: MessageLanguage): string {
  const { cache } = partFolders(folder);
  return language === "zh"
    ? `没有 ${cache}：这一份的正文和检索分库只好重做，结果一样，只是慢。传送时请把整个文件夹带上。`
    : `There is no ${cache}: texts and search indexes of this part have to be made again; the result is the same, but late. Carry the whole folder along.`;
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
  return usageError(
    language,
    `不能合并：${found} ${because[0]}。`,
    `Cannot join: ${found} ${because[1]}.`,
  );
}
