import { relative, sep } from "node:path";
import { fixFolder } from "../checks/fix/fix-folder.ts";
import { fixText } from "../checks/fix/fix-text.ts";
import { type Format, formats } from "../checks/reports/format-names.ts";
import { formatted } from "../checks/reports/formats.ts";
import { closingLine } from "../checks/reports/in-blocks.ts";
import { leftOutText } from "../checks/since/findings-since.ts";
import { listFolder } from "../content/folder/folder.ts";
import { countBySeverity } from "../diagnostics/count.ts";
import { usageError } from "../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { damageText } from "../site/cache-folder.ts";
import { checkFolder } from "../site/check-folder.ts";
import { progressBar } from "../site/progress/progress.ts";
import { type ParsedCommand, readCommand, reportErrors } from "./command-line.ts";
import { asOfDay, contentFolder, separateCacheFolder } from "./options.ts";
import { spec } from "./specs/check-spec.ts";
import { printReport } from "./summary/print-report.ts";
import { untilStopped } from "./until-stopped.ts";

/** `npm run check`: returns the exit code: 0 no error, 1 the content has errors, 2 the command line is wrong. */
export async function run(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = await readCommand(spec, argv);
    if (!command) return 0;
    return untilStopped(command.language, nothingDone, (signal) => checkAndTell(command, signal));
  });
}

const nothingDone = { zh: "没有检查完。", en: "The check is not finished." };

async function checkAndTell(
  { language, values }: ParsedCommand,
  signal: AbortSignal,
): Promise<number> {
  const fixes = values.fix === true;
  const content = contentFolder(values.content as string, language, fixes);
  const format = outputFormat(values.format as string, language);
  const asOf = asOfDay(values["as-of"] as string | undefined, language);
  const dryRun = values["dry-run"] === true;
  if (dryRun && !fixes) {
    usageError(language, { zh: "--dry-run 要与 --fix 同用。", en: "--dry-run goes with --fix." });
  }
  const cache = separateCacheFolder(values.cache as string | undefined, { content }, language);
  const folder = listFolder(content);
  if (fixes) {
    console.error(fixText(await fixFolder(folder, dryRun), language, dryRun));
  }
  const since = values.since as string | undefined;
  const progress = progressBar(process.stderr, language);
  const { diagnostics, left, documents } = await checkFolder(
    { folder, cache, asOf, since, language, signal },
    progress,
  ).finally(() => progress.clear());
  const damage = damageText(cache, language);
  if (damage !== null) console.error(damage);
  if (left.length > 0) console.error(leftOutText(left, since ?? "", language));
  const output = values.output as string | undefined;
  const report = formatted(diagnostics, format, {
    language,
    color: output === undefined && process.stdout.isTTY === true,
    checked: documents,
    folder: folderBelow(process.cwd(), content),
  });
  const totals = closingLine(diagnostics, { language, checked: documents });
  printReport(report, totals, output, language);
  return countBySeverity(diagnostics).error > 0 ? 1 : 0;
}

/** The content folder as seen from the repository; empty where it is elsewhere. */
function folderBelow(root: string, content: string): string {
  const path = relative(root, content).replaceAll(sep, "/");
  return path.startsWith("..") || path.startsWith("/") || path.includes(":") ? "" : path;
}

function outputFormat(value: string, language: MessageLanguage): Format {
  const format = formats.find((name) => name === value);
  if (format) return format;
  const names = formats.join(", ");
  return usageError(language, {
    zh: `没有 ${value} 这种输出格式，可用：${names}`,
    en: `There is no format ${value}; known: ${names}`,
  });
}
