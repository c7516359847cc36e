import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { dayOf } from "../../identifiers/day.ts";
import { pageSchema } from "../../schema/page.ts";
import { readFields } from "../fields/read-fields.ts";
import type { SourceFile } from "../folder/source-file.ts";
import { hasOpenMark, type OpenMark, openMarks } from "../unfilled/marks.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { readText } from "./read-file.ts";

/** The guide, a rule, an annual report or a free page, without its text. */
export interface ReadPage {
  /** File name without `.md`; of a free page its path below the portal's pages, empty for the first of them. */
  slug: string;
  title: string;
  /** What it is about, in a sentence. */
  description: string | null;
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
  slug = nameOf(file),
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
  const { updatedOn, draft, description } = value;
  if (draft) {
    const held = finding("page/draft", { file, ...positions.draft }, { found: "draft" });
    return { page: null, diagnostics: [...diagnostics, held] };
  }
  const title = value.title && !hasOpenMark(value.title) ? value.title : defaultTitle;
  const page = {
    slug,
    title,
    description: description && !hasOpenMark(description) ? description : null,
    updatedOn: updatedOn ? dayOf(updatedOn) : null,
    source: read.source,
    bodyLine,
    marks: openMarks(body).map((mark) => ({ ...mark, line: mark.line + bodyLine - 1 })),
  };
  return { page, diagnostics };
}

/** The name of a file without `.md`. */
export function nameOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1, -".md".length);
}
