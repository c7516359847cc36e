import { posix } from "node:path";
import type { Content } from "../content/read-content.ts";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { TextSummary } from "../text/render-all.ts";
import {
  isActiveContent,
  type LinkSource,
  type LinkTargets,
  resolveLink,
} from "./link-resolver.ts";
import { dimensions, documentLists } from "./lists.ts";
import type { Attachment, Portal, PortalDocument, SitePage } from "./portal.ts";
import { publishedPath } from "./published-path.ts";

/** The content folder as links see it. */
export interface ContentFiles {
  /** Is there such a regular file, inside the folder even after symbolic links? */
  has(file: string): boolean;
  /** Path inside the content folder, with `/`, of an absolute path. */
  nameOf(path: string): string;
  /** @throws when the file cannot be read */
  facts(file: string): Promise<{ path: string; bytes: number; sha256: string }>;
}

/** A page with what is known of its Markdown. */
interface LinkingPage {
  page: PortalDocument | SitePage;
  source: LinkSource;
  bodyLine: number;
  /** Files named in the front-matter, then those in the folder beside it. */
  named: { file: string; title: string | undefined }[];
}

/**
 * Resolves every link, picture and attachment, and fills `links`, `attachments` and `pictures` of the portal's
 * pages. A link that leads nowhere is an error with file and line; none stops the others.
 * @param own the files whose pages are wanted; null: all
 */
export async function linkPortal(
  portal: Portal,
  content: Content,
  texts: Map<string, TextSummary>,
  files: ContentFiles,
  own: ReadonlySet<string> | null = null,
): Promise<Diagnostic[]> {
  const pages = linkingPages(portal, content, files);
  const targets = linkTargets(portal, pages, files);
  const diagnostics: Diagnostic[] = [];
  for (const linking of pages) {
    const { page, source } = linking;
    if ("meta" in page && page.meta.withdrawal) continue;
    if (own && !own.has(source.file)) continue;
    const attached = new Map<string, string | undefined>();
    const pictures = new Set<string>();
    for (const { file, title } of linking.named) {
      if (isActiveContent(file))
        diagnostics.push(finding("link/active", { file: source.file }, { found: file }));
      // What is missing has been told of when the front-matter was read.
      else if (files.has(file)) attached.set(file, title);
    }
    for (const reference of texts.get(source.file)?.references ?? []) {
      const resolved = resolveLink(source, reference.href, targets);
      if ("missing" in resolved) {
        const place = {
          file: source.file,
          line: linking.bodyLine + reference.line - 1,
          column: reference.column,
        };
        diagnostics.push(finding(`link/${resolved.reason}`, place, { found: resolved.missing }));
        page.links.push("");
        continue;
      }
      page.links.push(resolved.link);
      if (resolved.file === null) continue;
      if (reference.kind === "image") pictures.add(resolved.file);
      else if (!attached.has(resolved.file)) attached.set(resolved.file, undefined);
    }
    const facts = (file: string, title?: string) => attachment(source.file, file, title, files);
    for (const file of pictures) page.pictures.push(await facts(file));
    for (const [file, title] of attached) {
      // A picture of the text is not offered again, unless the front-matter gives it a title.
      if (title !== undefined || !pictures.has(file))
        page.attachments.push(await facts(file, title));
    }
  }
  return diagnostics;
}

function linkingPages(portal: Portal, content: Content, files: ContentFiles): LinkingPage[] {
  const read = new Map(content.documents.map((document) => [document.source.file, document]));
  const documents = portal.documents.map((page): LinkingPage => {
    const { file } = page.source;
    const { bodyLine = 1, attachmentFiles = [] } = read.get(file) ?? {};
    const titled = page.meta.attachments.map(({ path, title }) => ({
      file: posix.normalize(posix.join(posix.dirname(file), path)),
      title,
    }));
    const beside = attachmentFiles
      .map((path) => ({ file: files.nameOf(path), title: undefined }))
      .filter((found) => !titled.some((one) => one.file === found.file));
    return {
      page,
      source: { file, address: `documents/${page.slug}/` },
      bodyLine,
      named: [...titled, ...beside],
    };
  });
  const bodyLines = new Map(
    [content.guide, ...content.rules, ...content.annualReports].flatMap((page) =>
      page ? [[page.source.file, page.bodyLine] as const] : [],
    ),
  );
  const sitePage = (page: SitePage, address: string): LinkingPage => ({
    page,
    source: { file: page.source.file, address },
    bodyLine: bodyLines.get(page.source.file) ?? 1,
    named: [],
  });
  return [
    ...documents,
    ...(portal.guide ? [sitePage(portal.guide, "guide/")] : []),
    ...portal.rules.map((page) => sitePage(page, `rules/${page.slug}/`)),
    ...portal.annualReports.map((page) => sitePage(page, `annual-reports/${page.slug}/`)),
  ];
}

function linkTargets(portal: Portal, pages: LinkingPage[], files: ContentFiles): LinkTargets {
  const byFile = new Map(pages.map(({ source }) => [source.file, source.address]));
  const addresses = new Set([
    ...byFile.values(),
    ...documentLists(portal).map(({ address }) => address),
    ...Object.values(dimensions).map(({ address }) => address),
    ...["search/", "guide/", "rules/", "annual-reports/", "data/", "sitemap/"],
  ]);
  return {
    pageOf: (file) => byFile.get(file),
    hasPage: (address) => addresses.has(address),
    hasFile: (file) => files.has(file),
  };
}

async function attachment(
  markdown: string,
  file: string,
  title: string | undefined,
  files: ContentFiles,
): Promise<Attachment> {
  const { path, bytes, sha256 } = await files.facts(file);
  const extension = posix.extname(file);
  return {
    title: title ?? posix.basename(file, extension),
    href: publishedPath(markdown, file),
    path,
    bytes,
    type: extension.slice(1).toUpperCase() || "FILE",
    sha256,
  };
}
