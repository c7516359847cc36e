import { join } from "node:path";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Folder } from "./folder/folder.ts";
import { isNote } from "./names/places.ts";
import { filesBeside, isMarkdown } from "./reading/attachments.ts";
import { type ReadPage, readPage } from "./reading/read-page.ts";

/** The pages of a portal that are no documents. */
export interface ReadPages {
  guide: ReadPage | null;
  rules: ReadPage[];
  annualReports: ReadPage[];
}

const kinds = [
  { of: "guide", path: /^guide\.md$/i, title: () => "政府信息公开指南" },
  { of: "rules", path: /^rules\//, title: (name: string) => name },
  {
    of: "annualReports",
    path: /^annual-reports\//,
    title: (name: string) => `${name}年政府信息公开工作年度报告`,
  },
] as const;

/** Reads the guide, the rules and the annual reports (国办公开办函〔2019〕61号). */
export async function readPages(
  folder: Folder,
): Promise<{ pages: ReadPages; diagnostics: Diagnostic[] }> {
  const pages: ReadPages = { guide: null, rules: [], annualReports: [] };
  const diagnostics: Diagnostic[] = [];
  const beside = filesBeside(folder.files);
  for (const file of folder.files.filter(isMarkdown)) {
    const kind = kinds.find(({ path }) => path.test(file));
    if (!kind) continue;
    const name = file.slice(file.lastIndexOf("/") + 1, -".md".length);
    if (kind.of === "annualReports" && !/^\d{4}$/.test(name)) {
      diagnostics.push(finding("page/not-a-year", { file }, { found: `${name}.md` }));
      continue;
    }
    const read = await readPage(folder.root, file, kind.title(name));
    diagnostics.push(...read.diagnostics);
    if (!read.page) continue;
    if (isNote(file) && read.page.bodyLine === 1) {
      diagnostics.push(finding("page/note", { file }));
      continue;
    }
    diagnostics.push(...stillToFill(read.page, kind.of === "guide"));
    const attachmentFiles = (beside.get(file) ?? []).map((path) => join(folder.root, path));
    const page = { ...read.page, attachmentFiles };
    if (kind.of === "guide") pages.guide = page;
    else pages[kind.of].push(page);
  }
  diagnostics.push(...samePages(pages.rules), ...samePages(pages.annualReports));
  return { pages, diagnostics };
}

/** Pages in different folders whose addresses would be one; case is not told apart everywhere. */
function samePages(pages: readonly ReadPage[]): Diagnostic[] {
  const groups = Map.groupBy(pages, ({ slug }) => slug.normalize("NFC").toLowerCase());
  return [...groups.values()].flatMap(([first, ...others]) => {
    const apart = others.filter(
      ({ source }) => folderOf(source.file) !== folderOf(first?.source.file ?? ""),
    );
    if (!first || apart.length === 0) return [];
    const { file } = first.source;
    const names = apart.map(({ source }) => source.file).join(", ");
    return finding("file/same-page", { file }, { found: file, others: names });
  });
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1);
}

/**
 * What a page leaves to fill in. The guide does without the lines in question; of a rule or a report nothing is shown
 * until it is finished: with a gap it would say something else.
 */
function stillToFill(
  { marks, source: { file } }: Omit<ReadPage, "attachmentFiles">,
  isGuide: boolean,
): Diagnostic[] {
  const [first] = marks;
  if (isGuide) {
    return marks.map(({ found, ...place }) =>
      finding("page/still-to-fill", { file, ...place }, { found }),
    );
  }
  if (!first) return [];
  const { found, ...place } = first;
  const values = { found, count: String(marks.length) };
  return [finding("page/not-finished", { file, ...place }, values)];
}
