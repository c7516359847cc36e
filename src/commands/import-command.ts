import { resolve } from "node:path";
import { closingText } from "../authoring/import/closing.ts";
import { importNames } from "../authoring/import/import-names.ts";
import { hasReview } from "../authoring/import/imported.ts";
import { fileReport, jsonReport } from "../authoring/import/report.ts";
import { usageError } from "../diagnostics/usage-error.ts";
import { commandLine } from "../program/command-words.ts";
import { cacheFolder } from "../site/cache-folder.ts";
import { progressBar } from "../site/progress/progress.ts";
import { type ParsedCommand, readCommand, reportErrors } from "./command-line.ts";
import { spec } from "./specs/import-spec.ts";
import { printReport } from "./summary/print-report.ts";
import { untilStopped } from "./until-stopped.ts";

/** More files than this, and the terminal shows only those with something to do. */
const shownInFull = 20;

/** `npm run import`: returns the exit code: 0 all imported, 1 any refused, 2 the command line is wrong. */
export async function run(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = await readCommand(spec, argv);
    if (!command) return 0;
    const { language, positionals } = command;
    if (positionals.length === 0)
      usageError(language, {
        zh: `请写明要导入的文件、文件夹或通配符，如 ${commandLine("import 旧网页/")}`,
        en: `Name the files, folders or patterns to import, as in ${commandLine("import old-pages/")}`,
      });
    return untilStopped(language, writtenStays, (signal) => importAndTell(command, signal));
  });
}

const writtenStays = {
  zh: "已经写好的文件留在原处；再运行一次，会说它们已经在了，其余的照常导入。",
  en: "Documents that were written stay; run it again: it says that these are there, and imports the others.",
};

async function importAndTell(
  { language, values, positionals }: ParsedCommand,
  signal: AbortSignal,
): Promise<number> {
  const out = values.out as string;
  const progress = progressBar(process.stderr, language);
  const { results, passedOver } = await importNames(positionals, {
    language,
    out,
    assign:
      values.assign === true
        ? { cache: cacheFolder(undefined, resolve(out)), now: new Date() }
        : null,
    publisher: values.publisher as string | undefined,
    publishedOn: values["published-on"] as string | undefined,
    force: values.force === true,
    onProgress: (done, total) => progress.update("read", done, total),
    signal,
  }).finally(() => progress.clear());
  const output = values.output as string | undefined;
  const closing = closingText(results, passedOver, language);
  if (values.json) {
    printReport(jsonReport(results, language), closing, output, language);
    if (output === undefined) console.error(closing);
  } else {
    const shown = results.filter(
      (one) => results.length <= shownInFull || one.refusal || hasReview(one),
    );
    const color = output === undefined && process.stdout.isTTY === true;
    const reports = shown.map((one) => fileReport(one, language, color));
    printReport([...reports, closing].join("\n\n"), closing, output, language);
  }
  return results.some(({ output }) => output === null) ? 1 : 0;
}
