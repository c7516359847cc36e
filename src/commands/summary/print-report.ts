import { statSync } from "node:fs";
import { resolve } from "node:path";
import { usageError } from "../../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { writeWhole } from "../../state/write-whole.ts";

/**
 * Prints what a command has found, or writes it to the file that `--output` names, in UTF-8 with a line end at its
 * end: the `>` of Windows PowerShell makes UTF-16 of it, and that of others what the console's code page allows.
 * @param totals printed where the report goes to a file
 * @throws {UsageError} when the file cannot be written
 */
export function printReport(
  report: string,
  totals: string,
  file: string | undefined,
  language: MessageLanguage,
): void {
  if (file === undefined) {
    console.log(report);
    return;
  }
  const path = resolve(file);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    usageError(language, {
      zh: `--output 后面写文件，${path} 是文件夹。`,
      en: `--output takes a file; ${path} is a folder.`,
    });
  }
  try {
    writeWhole(path, `${report}\n`);
  } catch (error) {
    const { message } = error as Error;
    usageError(language, {
      zh: `结果不能写到 ${path}：${message}\n请关闭正在使用它的程序，或者另写一个文件名。`,
      en: `The result cannot be written to ${path}: ${message}\nClose the program that uses it, or name another file.`,
    });
  }
  console.log(totals);
}
