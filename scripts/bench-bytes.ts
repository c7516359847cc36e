import type { ParsedCommand } from "../src/commands/command-line.ts";
import { usageError } from "../src/diagnostics/usage-error.ts";
import { bytesTable, type Shares, sharesOf } from "../src/testing/bench/bytes.ts";

/**
 * Prints how many files and bytes of each kind an output has, beside those of another version's where that is given.
 * @param folders the output; the one to compare with
 * @throws {UsageError} when none or more than two are named
 */
export function benchBytes({ language }: ParsedCommand, folders: string[]): void {
  const [now, before, ...more] = folders;
  if (now === undefined || more.length > 0)
    usageError(language, {
      zh: "请写明一个生成的文件夹，要比较的写两个：bench -- bytes dist 以前的",
      en: "Name the folder of an output, and another to compare with: bench -- bytes dist before",
    });
  const of = (folder: string): Shares => {
    const shares = sharesOf(folder);
    if (shares.size > 0) return shares;
    return usageError(language, {
      zh: `${folder} 不是生成的文件夹：没有这个文件夹，或者里面没有文件。`,
      en: `${folder} is no output: there is no such folder, or no file in it.`,
    });
  };
  console.log(bytesTable(of(now), before === undefined ? undefined : of(before)));
}
