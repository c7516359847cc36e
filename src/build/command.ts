import { rm } from "node:fs/promises";
import { relative, resolve } from "node:path";
import type { MessageLanguage } from "../diagnostics/diagnostic.ts";
import { formatDiagnostics } from "../diagnostics/format.ts";
import { OutputFolderError } from "../output/staging.ts";
import { buildSite } from "./build-site.ts";
import { type CommandSpec, parseCommand, reportErrors, usageError } from "./command-line.ts";
import {
  asOfDay,
  asOfOption,
  baseOption,
  basePath,
  cacheFolder,
  cacheOption,
  contentFolder,
  contentOption,
  outOption,
} from "./options.ts";
import { summaryText } from "./print-summary.ts";
import { progressBar } from "./progress.ts";

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
  },
};

/** `npm run build`: returns the exit code: 0 built, 1 the content has errors, 2 the command line is wrong. */
export async function runBuild(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = parseCommand(spec, argv);
    if (!command) return 0;
    const { language, values } = command;
    const content = contentFolder(values.content as string, language);
    const out = resolve(values.out as string);
    const base = basePath(values.base as string, language);
    const asOf = asOfDay(values["as-of"] as string | undefined, language);
    const cache = cacheFolder(values.cache as string | undefined, content);
    const full = values.full === true;
    if (full) await rm(cache, { recursive: true, force: true });

    const progress = progressBar(process.stderr, language);
    const { diagnostics, summary, effort } = await buildSite(
      { content, out, base, asOf, cache, full },
      progress,
    ).catch((error: unknown) => {
      progress.clear();
      if (error instanceof OutputFolderError) return refuseOutput(error, language);
      throw error;
    });
    progress.clear();
    if (diagnostics.length > 0) {
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
    console.log(summaryText(summary, effort, relative(process.cwd(), out) || out, language));
    return 0;
  });
}

function refuseOutput({ reason, folder }: OutputFolderError, language: MessageLanguage): never {
  const because = {
    foreign: ["其中已有不是由本程序生成的文件", "it holds files that Gongkai did not make"],
    "inside-content": ["它在内容文件夹之内", "it lies inside the content folder"],
    "contains-content": ["它包含内容文件夹", "it contains the content folder"],
  }[reason];
  return usageError(
    language,
    `不能输出到 ${folder}：${because[0]}。请用 --out 另选文件夹。`,
    `Cannot write to ${folder}: ${because[1]}. Choose another folder with --out.`,
  );
}
