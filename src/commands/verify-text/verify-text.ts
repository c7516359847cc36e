import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SourceFile } from "../../content/folder/source-file.ts";
import { readContent } from "../../content/read-content.ts";
import { isMarkdown } from "../../content/reading/attachments.ts";
import { readBody } from "../../content/source-text/body.ts";
import { withoutOpenMarks } from "../../content/unfilled/leave-out.ts";
import { slugOf } from "../../identifiers/slug.ts";
import { dayIn } from "../../identifiers/time-zone.ts";
import { documentAddress } from "../../portal/addresses/document-addresses.ts";
import { fileOf } from "../../portal/addresses/page-file.ts";
import { heldBackReason } from "../../portal/held-back/held-back.ts";
import { type PagePlace, pagePlaces } from "../../portal/plan/page-places.ts";
import { textOfElement } from "./page-text.ts";
import { missingLines } from "./source-text.ts";

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
  /** It is published without the lines that are left to fill in. */
  leavesOut: boolean;
}

/** A rule or report that leaves something to fill in is not published until it is finished; a guide is, without it. */
function comparedPage({ page, address, column }: PagePlace): ComparedPage {
  const isGuide = column === "guide";
  const mayBeMissing = !isGuide && page.marks.length > 0;
  return { source: page.source, address, mayBeMissing, leavesOut: isGuide };
}

/**
 * Compares every document of a content folder, the guides, rules and annual reports of the portal and its organs, and
 * the free pages with the built pages. Reads one at a time.
 */
export async function verifyText(content: string, out: string): Promise<Comparison> {
  const read = await readContent(content);
  const { documents, settings, diagnostics } = read;
  const today = dayIn(settings.timeZone, new Date());
  const pages: ComparedPage[] = [
    ...documents
      .filter(({ meta }) => !meta.withdrawal)
      .map(({ meta, source }) => ({
        source,
        address: documentAddress(slugOf(meta.indexNumber)),
        mayBeMissing: heldBackReason(meta, today) !== null,
        leavesOut: false,
      })),
    ...pagePlaces(read).map(comparedPage),
  ];
  const losses: TextLoss[] = [];
  let compared = 0;
  let lines = 0;
  for (const { source, address, mayBeMissing, leavesOut } of pages) {
    const page = join(out, fileOf(address));
    if (!existsSync(page)) {
      if (mayBeMissing) continue;
      losses.push({ file: source.file, lines: [] });
      continue;
    }
    compared += 1;
    const written = await readBody(source.path);
    const body = leavesOut ? withoutOpenMarks(written) : written;
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
