import { availableParallelism } from "node:os";
import { type CommandSpec, parseCommand, reportErrors, usageError } from "../build/command-line.ts";
import { loadPortal } from "../build/load-portal.ts";
import {
  asOfDay,
  asOfOption,
  cacheFolder,
  cacheOption,
  contentFolder,
  contentOption,
} from "../build/options.ts";
import { progressBar } from "../build/progress.ts";
import { Stopwatch } from "../build/stopwatch.ts";
import { listFolder } from "../content/folder.ts";
import { countBySeverity } from "../diagnostics/count.ts";
import type { MessageLanguage } from "../diagnostics/diagnostic.ts";
import { formatDiagnostics } from "../diagnostics/format.ts";
import { diagnosticsJson } from "../diagnostics/json.ts";

const formats = ["pretty", "json"] as const;

const spec: CommandSpec = {
  name: "check",
  zh: "检查全部内容，一次列出所有问题。有错误时退出码为 1。",
  en: "Checks all content and lists every finding in one run. Exits with 1 if there is an error.",
  options: {
    content: contentOption,
    "as-of": asOfOption,
    cache: cacheOption,
    format: {
      type: "string",
      value: formats.join("|"),
      default: "pretty",
      zh: "输出格式",
      en: "output format",
    },
  },
};

/** `npm run check`: returns the exit code: 0 no error, 1 the content has errors, 2 the command line is wrong. */
export async function runCheck(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = parseCommand(spec, argv);
    if (!command) return 0;
    const { language, values } = command;
    const content = contentFolder(values.content as string, language);
    const format = outputFormat(values.format as string, language);
    const asOf = asOfDay(values["as-of"] as string | undefined, language);
    const progress = progressBar(process.stderr, language);
    const { diagnostics, files } = await loadPortal(
      {
        content: await listFolder(content),
        cache: cacheFolder(values.cache as string | undefined, content),
        asOf,
        workers: availableParallelism(),
      },
      progress,
      new Stopwatch(),
    );
    progress.clear();
    const color = process.stdout.isTTY === true;
    console.log(
      format === "json"
        ? diagnosticsJson(diagnostics, language)
        : formatDiagnostics(diagnostics, { language, color, checked: files }),
    );
    return countBySeverity(diagnostics).error > 0 ? 1 : 0;
  });
}

function outputFormat(value: string, language: MessageLanguage): (typeof formats)[number] {
  const format = formats.find((name) => name === value);
  if (format) return format;
  const names = formats.join(", ");
  return usageError(
    language,
    `没有 ${value} 这种输出格式，可用：${names}`,
    `There is no format ${value}; known: ${names}`,
  );
}
