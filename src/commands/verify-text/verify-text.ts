import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { SourceFile } from "../../content/folder/source-file.ts";
import { type ReadPage, readContent } from "../../content/read-content.ts";
import { isMarkdown } from "../../content/reading/attachments.ts";
import { readBody } from "../../content/source-text/body.ts";
import { withoutOpenMarks } from "../../content/unfilled/leave-out.ts";
import { dayIn } from "../../identifiers/day-in-zone.ts";
import { slugOf } from "../../identifiers/slug.ts";
import { documentAddress } from "../../portal/addresses/document-addresses.ts";
import { annualReportAddress, ruleAddress } from "../../portal/addresses/page-addresses.ts";
import { fileOf } from "../../portal/addresses/page-file.ts";
import { addresses } from "../../portal/addresses/portal-addresses.ts";
import { heldBackReason } from "../../portal/held-back/held-back.ts";
import { type CommandSpec, parseCommand, reportErrors } from "../command-line.ts";
import { finishLastBuild } from "../finish-last-build.ts";
import { contentFolder, contentOption, outOption } from "../options.ts";
import { textOfElement } from "./page-text.ts";
import { missingLines } from "./source-text.ts";

const spec: CommandSpec = {
  name: "verify:text",
  zh: "逐份核对：文件、指南、制度、年报的页面上是否有原文的每一个看得见的字符。",
  en: "Checks page by page that every visible character of the source is shown: documents, guide, rules, annual reports.",
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

export interface Comparison {
  /** Pages that were compared. */
  documents: number;
  lines: number;
  losses: TextLoss[];
  /** Markdown that has an error, so that there is nothing to compare. */
  faulty: string[];
}

/** A page whose text is compared. */
interface ComparedPage {
  source: SourceFile;
  /** Below the base path. */
  address: string;
  /** Nothing of it is published on this day. */
  mayBeMissing: boolean;
}

/** A rule or report that leaves something to fill in is not published until it is finished. */
function pageAt(address: string, { source, marks }: ReadPage): ComparedPage {
  return { source, address, mayBeMissing: marks.length > 0 };
}

/**
 * Compares every document of a content folder, its guide, rules and annual reports with the built pages. Reads one at
 * a time.
 */
export async function verifyText(content: string, out: string): Promise<Comparison> {
  const { documents, guide, rules, annualReports, settings, diagnostics } =
    await readContent(content);
  const today = dayIn(settings.timeZone, new Date());
  const pages: ComparedPage[] = [
    ...documents
      .filter(({ meta }) => !meta.withdrawal)
      .map(({ meta, source }) => ({
        source,
        address: documentAddress(slugOf(meta.indexNumber)),
        mayBeMissing: heldBackReason(meta, today) !== null,
      })),
    ...(guide ? [{ source: guide.source, address: addresses.guide, mayBeMissing: false }] : []),
    ...rules.map((page) => pageAt(ruleAddress(page.slug), page)),
    ...annualReports.map((page) => pageAt(annualReportAddress(page.slug), page)),
  ];
  const losses: TextLoss[] = [];
  let compared = 0;
  let lines = 0;
  for (const { source, address, mayBeMissing } of pages) {
    const page = join(out, fileOf(address));
    if (!existsSync(page)) {
      if (mayBeMissing) continue;
      losses.push({ file: source.file, lines: [] });
      continue;
    }
    compared += 1;
    const written = await readBody(source.path);
    const body = address === addresses.guide ? withoutOpenMarks(written) : written;
    const shown = textOfElement(await readFile(page, "utf8"), "main");
    const result = missingLines(body, shown);
    lines += result.lines;
    if (result.missing.length > 0) losses.push({ file: source.file, lines: result.missing });
  }
  const known = new Set(pages.map(({ source }) => source.file));
  const faulty = diagnostics.flatMap(({ severity, file }) =>
    severity === "error" && isMarkdown(file) && !known.has(file) ? file : [],
  );
  return { documents: compared, lines, losses, faulty: [...new Set(faulty)] };
}

/** `npm run verify:text`: exit code 1 when anything is lost or could not be compared. */
export async function runVerifyText(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = parseCommand(spec, argv);
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
          zh: `${file}\n  有错误，没有核对：先用 npm run check 找出来改好`,
          en: `${file}\n  has an error and was not compared: npm run check tells which`,
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
