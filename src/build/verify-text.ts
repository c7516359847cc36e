import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readBody } from "../content/body.ts";
import { readContent } from "../content/read-content.ts";
import { slugOf } from "../identifiers/slug.ts";
import { heldBackReason } from "../portal/held-back/held-back.ts";
import { dayIn } from "./as-of.ts";
import { type CommandSpec, parseCommand, reportErrors } from "./command-line.ts";
import { contentFolder, contentOption, outOption } from "./options.ts";
import { textOfElement } from "./page-text.ts";
import { missingLines } from "./source-text.ts";

const spec: CommandSpec = {
  name: "verify:text",
  zh: "逐份核对：页面上的文字是否包含原文的全部文字和数字。",
  en: "Checks document by document that the page's text contains every letter and digit of the source.",
  options: {
    content: contentOption,
    out: outOption,
  },
};

export interface TextLoss {
  file: string;
  /** First lines of the source that are not on the page; empty when the page itself is missing. */
  lines: string[];
}

/** Compares every document of a content folder with its built page. Reads one document at a time. */
export async function verifyText(
  content: string,
  out: string,
): Promise<{ documents: number; lines: number; losses: TextLoss[] }> {
  const { documents, settings } = await readContent(content);
  const today = dayIn(settings.timeZone, new Date());
  const losses: TextLoss[] = [];
  let lines = 0;
  for (const { meta, source } of documents) {
    if (meta.withdrawal) continue;
    const page = join(out, "documents", slugOf(meta.indexNumber), "index.html");
    if (!existsSync(page)) {
      if (heldBackReason(meta, today)) continue;
      losses.push({ file: source.file, lines: [] });
      continue;
    }
    const body = await readBody(source.path);
    const shown = textOfElement(await readFile(page, "utf8"), "main");
    const result = missingLines(body, shown);
    lines += result.lines;
    if (result.missing.length > 0) losses.push({ file: source.file, lines: result.missing });
  }
  return { documents: documents.length, lines, losses };
}

/** `npm run verify:text`: exit code 1 when anything is lost. */
export async function runVerifyText(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = parseCommand(spec, argv);
    if (!command) return 0;
    const { language, values } = command;
    const content = contentFolder(values.content as string, language);
    const { documents, lines, losses } = await verifyText(content, resolve(values.out as string));
    for (const loss of losses) {
      const what = loss.lines.slice(0, 3).join("\n  ");
      console.error(`${loss.file}\n  ${what || (language === "zh" ? "没有页面" : "no page")}`);
    }
    console.log(
      language === "zh"
        ? `核对 ${documents} 份文件、${lines} 行文字，有缺失的 ${losses.length} 份。`
        : `${documents} documents, ${lines} lines of text compared, ${losses.length} with losses.`,
    );
    return losses.length === 0 ? 0 : 1;
  });
}
