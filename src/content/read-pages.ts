import { join } from "node:path";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { inParallel } from "../program/in-parallel.ts";
import type { Folder } from "./folder/folder.ts";
import { isNote } from "./names/places.ts";
import { filesBeside, isMarkdown } from "./reading/attachments.ts";
import { nameOf, type ReadPage, readPage } from "./reading/read-page.ts";

/** The pages of the statutory columns that a portal, or an organ in it, has. */
export interface ColumnPages {
  guide: ReadPage | null;
  rules: ReadPage[];
  annualReports: ReadPage[];
}

/** The pages of a portal that are no documents. */
export interface ReadPages extends ColumnPages {
  /** Pages that the portal has besides, in the order of their paths. */
  freePages: ReadPage[];
}

/** All of them, in one list, and those of its organs. */
export function pagesOf(content: ReadPages & { organs: readonly ColumnPages[] }): ReadPage[] {
  const ofColumns = [content, ...content.organs].flatMap(({ guide, rules, annualReports }) => [
    ...(guide ? [guide] : []),
    ...rules,
    ...annualReports,
  ]);
  return [...ofColumns, ...content.freePages];
}

/** As of documents. */
const filesAtOnce = 16;

const kinds = [
  { of: "guide", path: /^guide\.md$/i, title: () => "政府信息公开指南" },
  { of: "rules", path: /^rules\//, title: (name: string) => name },
  {
    of: "annualReports",
    path: /^annual-reports\//,
    title: (name: string) => `${name}年政府信息公开工作年度报告`,
  },
  { of: "freePages", path: /^pages\//, title: (name: string) => name || "其他页面" },
] as const;

/**
 * Reads the guide, the rules and the annual reports (国办公开办函〔2019〕61号), and of a portal the free pages.
 * @param base folder of the organ that they are of; empty: they are the portal's
 * @param files where they are to be looked for
 */
export async function readPages(
  folder: Folder,
  base = "",
  files: readonly string[] = folder.files,
): Promise<{ pages: ReadPages; diagnostics: Diagnostic[] }> {
  const pages: ReadPages = { guide: null, rules: [], annualReports: [], freePages: [] };
  const diagnostics: Diagnostic[] = [];
  const beside = filesBeside(folder.files);
  const wanted = files.filter(isMarkdown).flatMap((file) => {
    const kind = kinds.find(({ path }) => path.test(file.slice(base.length)));
    if (!kind || (kind.of === "freePages" && base !== "")) return [];
    const slug = kind.of === "freePages" ? freePageSlug(file) : nameOf(file);
    return [{ file, kind, slug, name: slug.slice(slug.lastIndexOf("/") + 1) }];
  });
  const isMisnamed = ({ kind, name }: (typeof wanted)[number]) =>
    kind.of === "annualReports" && !/^\d{4}$/.test(name);
  const readings = await inParallel(wanted, filesAtOnce, async (one) => {
    if (isMisnamed(one)) return null;
    return readPage(folder.root, one.file, one.kind.title(one.name), one.slug);
  });
  for (const [index, { file, kind, name }] of wanted.entries()) {
    const read = readings[index];
    if (!read) {
      diagnostics.push(finding("page/not-a-year", { file }, { found: `${name}.md` }));
      continue;
    }
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
  const { rules, annualReports, freePages } = pages;
  diagnostics.push(...[rules, annualReports, freePages].flatMap(samePages));
  return { pages, diagnostics };
}

/** The path of a free page below the portal's pages: `index.md` is the page of its folder. */
function freePageSlug(file: string): string {
  return file.replace(/^pages\//, "").replace(/(?:(?:^|\/)index)?\.md$/i, "");
}

/** Pages whose addresses would be one; case is not told apart everywhere. Of twins in one folder is told by name. */
function samePages(pages: readonly ReadPage[]): Diagnostic[] {
  const groups = Map.groupBy(pages, ({ slug }) => foldedPath(slug));
  return [...groups.values()].flatMap(([first, ...others]) => {
    const apart = others.filter(
      ({ source }) => foldedPath(source.file) !== foldedPath(first?.source.file ?? ""),
    );
    if (!first || apart.length === 0) return [];
    const { file } = first.source;
    const names = apart.map(({ source }) => source.file).join(", ");
    return finding("file/same-page", { file }, { found: file, others: names });
  });
}

function foldedPath(path: string): string {
  return path.normalize("NFC").toLowerCase();
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
