import { resolve } from "node:path";
import { commandLine } from "../program/command-words.ts";
import { readCommand, reportErrors } from "./command-line.ts";
import { finishLastBuild } from "./finish-last-build.ts";
import { contentFolder } from "./options.ts";
import { spec } from "./specs/verify-text-spec.ts";
import { verifyText } from "./verify-text/verify-text.ts";

/** `gongkai verify-text`: exit code 1 when anything is lost or could not be compared. */
export async function run(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = await readCommand(spec, argv);
    if (!command) return 0;
    const { language, values } = command;
    const content = contentFolder(values.content as string, language);
    const out = resolve(values.out as string);
    await finishLastBuild(out, language);
    const { documents, lines, losses, faulty } = await verifyText(content, out);
    for (const loss of losses) {
      const what = loss.lines.slice(0, 3).join("\n  ");
      console.error(`${loss.file}\n  ${what || { zh: "没有页面", en: "no page" }[language]}`);
    }
    for (const file of faulty) {
      console.error(
        {
          zh: `${file}\n  有错误，没有核对：先用 ${commandLine("check")} 找出来改好`,
          en: `${file}\n  has an error and was not compared: ${commandLine("check")} tells which`,
        }[language],
      );
    }
    console.log(
      {
        zh: `核对 ${documents} 份文件、${lines} 行文字，有缺失的 ${losses.length} 份。`,
        en: `${documents} documents, ${lines} lines of text compared, ${losses.length} with losses.`,
      }[language],
    );
    return losses.length === 0 && faulty.length === 0 ? 0 : 1;
  });
}
