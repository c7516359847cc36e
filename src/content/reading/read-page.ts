import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { dayOf } from "../../identifiers/day.ts";
import { pageSchema } from "../../schema/page.ts";
import { readFields } from "../fields/read-fields.ts";
import type { SourceFile } from "../folder/source-file.ts";
import { hasOpenMark, type OpenMark, openMarks } from "../unfilled/marks.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { readText } from "./read-file.ts";

/** The guide, a rule or an annual report, without its text. */
export interface ReadPage {
  /** File name without `.md`. */
  slug: string;
  title: string;
  /** `YYYY-MM-DD`. */
  updatedOn: string | null;
  source: SourceFile;
  bodyLine: number;
  /** What its text still leaves to fill in, by lines of the file. */
  marks: OpenMark[];
  /** Absolute paths of the files in the folder beside it. */
  attachmentFiles: string[];
}

/** Reads one page; front-matter may be left out. With an error in it, or as a draft, the page is null. */
export async function readPage(
  root: string,
  file: string,
  defaultTitle: string,
): Promise<{ page: Omit<ReadPage, "attachmentFiles"> | null; diagnostics: Diagnostic[] }> {
  const read = await readText(root, file);
  if ("diagnostic" in read) return { page: null, diagnostics: [read.diagnostic] };
  const { data, fault, body, bodyLine } = splitFrontMatter(read.text);
  if (fault?.code === "front-matter/unterminated") {
    const { code, line, found } = fault;
    return { page: null, diagnostics: [finding(code, { file, line, column: 1 }, { found })] };
  }
  const { value, positions, diagnostics } = readFields(data, pageSchema, file);
  if (!value) return { page: null, diagnostics };
  const { updatedOn, draft } = value;
  if (draft) {
    const held = finding("page/draft", { file, ...positions.draft }, { found: "draft" });
    return { page: null, diagnostics: [...diagnostics, held] };
  }
  const title = value.title && !hasOpenMark(value.title) ? value.title : defaultTitle;
  const slug = file.slice(file.lastIndexOf("/") + 1, -".md".length);
  const page = {
    slug,
    title,
    updatedOn: updatedOn ? dayOf(updatedOn) : null,
    source: read.source,
    bodyLine,
    marks: openMarks(body).map((mark) => ({ ...mark, line: mark.line + bodyLine - 1 })),
  };
  return { page, diagnostics };
}
