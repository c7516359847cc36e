import { posix } from "node:path";
import { isMarkdown } from "../content/attachments.ts";
import { positionIn } from "../content/field-positions.ts";
import type { Content, ReadDocument } from "../content/read-content.ts";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { parseDocumentNumber } from "../identifiers/document-number.ts";
import { slugOf } from "../identifiers/slug.ts";
import type { TextSummary } from "../text/render-all.ts";
import type { Reference } from "../text/text.ts";
import { relativeLink } from "./address.ts";
import { type HeldBackPages, heldBackPages } from "./held-back/held-back-pages.ts";
import { type LinkFault, type LinkTargets, resolveLink } from "./link-resolver.ts";
import {
  type AnchoredPage,
  type AnchoredText,
  AnchorsOfPages,
  isOfEveryPage,
} from "./links/anchors-of-pages.ts";
import { faultyDocuments } from "./links/faulty-documents.ts";
import type { LinkSource } from "./links/link-source.ts";
import { linkTargets, type TargetPage } from "./links/link-targets.ts";
import { compareNaturally } from "./links/natural-order.ts";
import { nearestTargets } from "./links/nearest-target.ts";
import { notToBePublished } from "./links/program-file.ts";
import type { Attachment, Portal, PortalDocument, SitePage } from "./portal.ts";
import { publishedPath } from "./published-path.ts";
import { withheldFiles } from "./withdrawal/withheld-files.ts";

/** The content folder as links see it. */
export interface ContentFiles {
  /** Paths of all files, with `/`. */
  names: readonly string[];
  /** Is there such a regular file, by this name to the letter, inside the folder even after symbolic links? */
  has(file: string): boolean;
  /** Path inside the content folder, with `/`, of an absolute path. */
  nameOf(path: string): string;
  /** @throws when the file cannot be read */
  facts(file: string): Promise<{ path: string; bytes: number; sha256: string }>;
}

export interface LinkScope {
  /** The files whose pages are wanted; null: all. */
  own?: ReadonlySet<string> | null;
  /** Reads the text of a page that a link with `#` leads to. */
  readText(page: AnchoredPage): Promise<AnchoredText>;
}

/** A page with what is known of its Markdown. */
export interface LinkingPage extends TargetPage {
  page: PortalDocument | SitePage | DraftPage;
  bodyLine: number;
  /** Files named in the front-matter, with the line there, then those in the folder beside it. */
  named: { file: string; title: string | undefined; line?: number }[];
  /** Nothing of it is published; what is wrong with its links is told all the same. */
  isHeldBack?: boolean;
}

/** A page that is not there yet. */
interface DraftPage
  extends Pick<PortalDocument, "links" | "attachments" | "pictures" | "slug" | "meta" | "source"> {
  isDraft: true;
}

/**
 * Resolves every link, picture and attachment, and fills `links`, `attachments` and `pictures` of the portal's
 * pages. A link that leads nowhere is an error with file and line; none stops the others.
 */
export async function linkPortal(
  portal: Portal,
  content: Content,
  texts: Map<string, TextSummary>,
  files: ContentFiles,
  { own = null, readText }: LinkScope,
): Promise<Diagnostic[]> {
  const pages = linkingPages(portal, content, files);
  const waiting = heldBackPages(portal, content);
  const drafts = waiting.documents.map((read) => linkingDocument(blankPage(read), read, files));
  const withheld = withheldFiles(pages, drafts, texts);
  const targets = linkTargets(portal, content, texts, pages, files, waiting, withheld);
  const links: Links = {
    targets,
    waiting,
    withheld,
    anchors: new AnchorsOfPages(readText),
    pageAt: pagesByAddress(pages),
    isFaulty: faultyDocuments(content),
    nearest: nearestTargets(files.names, () => numbersOf(portal)),
  };
  const diagnostics: Diagnostic[] = [];
  for (const linking of [...pages, ...drafts]) {
    const { page, source, isHeldBack = false } = linking;
    if ("meta" in page && page.meta.withdrawal) continue;
    if (own && !own.has(source.file)) continue;
    const attached = new Map<string, string | undefined>();
    const pictures = new Set<string>();
    for (const { file, title, line } of linking.named) {
      // What is missing has been told of when the front-matter was read.
      if (!files.has(file) || isMarkdown(file)) continue;
      const fault = notToBePublished(file) ?? targets.heldBack(source, file);
      if (fault === null) attached.set(file, title);
      else if (fault !== "faulty") {
        const place = { file: source.file, ...(line !== undefined && { line }) };
        diagnostics.push(finding(`link/${fault}`, place, faultValues(file, file, links)));
      }
    }
    for (const reference of texts.get(source.file)?.references ?? []) {
      const { link, file, fault } = await resolveReference(linking, reference, links);
      page.links.push(link);
      if (fault) {
        const line = linking.bodyLine + reference.line - 1;
        const place = { file: source.file, line, column: reference.column };
        diagnostics.push(finding(`link/${fault.reason}`, place, fault.values));
      }
      if (file === null) continue;
      if (reference.kind === "image") pictures.add(file);
      else if (!attached.has(file)) attached.set(file, undefined);
    }
    if (isHeldBack) continue;
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

/** What links of a portal are resolved with. */
interface Links {
  targets: LinkTargets;
  waiting: HeldBackPages;
  /** Files that are not published by way of another document, with the document they belong to. */
  withheld: ReadonlyMap<string, string>;
  anchors: AnchorsOfPages;
  pageAt(address: string): AnchoredPage | undefined;
  /** May what leads nowhere be the number or address of a document with an error of its own? */
  isFaulty(missing: string): boolean;
  nearest(from: string, written: string, missing: string): string | null;
}

/** Where a reference leads: an empty link leaves its words. */
interface Resolved {
  link: string;
  /** A file of the content that it asks to be published. */
  file: string | null;
  fault: {
    reason: LinkFault | "no-anchor" | "held-back" | "unknown-number";
    values: Record<string, string>;
  } | null;
}

async function resolveReference(
  { source, isHeldBack = false }: LinkingPage,
  { href, nearest }: Reference,
  links: Links,
): Promise<Resolved> {
  if (href.startsWith("#")) return withinPage(href, nearest);
  const found = resolveLink(source, href, links.targets);
  if ("link" in found) return { ...found, fault: null };
  if ("page" in found) {
    const late = isHeldBack ? null : links.waiting.at(found.page);
    if (late) {
      return {
        link: "",
        file: null,
        fault: { reason: "held-back", values: { found: href, ...late } },
      };
    }
    return toPage(source, found, links);
  }
  const { missing, reason } = found;
  if (reason === "not-found" && links.isFaulty(missing))
    return { link: "", file: null, fault: null };
  const isLost = reason === "not-found" || reason === "backslash";
  const near = isLost ? links.nearest(source.file, href, missing.replaceAll("\\", "/")) : null;
  const values = {
    ...faultValues(missing, missing, links),
    ...(near !== null && { nearest: near }),
  };
  // A number may be right and its document elsewhere.
  const isNumber = reason === "not-found" && parseDocumentNumber(missing) !== null;
  return { link: "", file: null, fault: { reason: isNumber ? "unknown-number" : reason, values } };
}

function faultValues(found: string, file: string, { withheld }: Links): Record<string, string> {
  const owner = withheld.get(file);
  return { found, ...(owner !== undefined && { owner }) };
}

/** A link to a place of its own page that the text does not have. */
function withinPage(href: string, nearest: string | undefined): Resolved {
  if (isOfEveryPage(href.slice(1))) return { link: href, file: null, fault: null };
  const values = { found: href, ...(nearest !== undefined && { nearest }) };
  return { link: "", file: null, fault: { reason: "no-anchor", values } };
}

async function toPage(
  { address }: LinkSource,
  { page, suffix }: { page: string; suffix: string },
  { anchors, pageAt }: Links,
): Promise<Resolved> {
  const [, query = "", fragment = ""] = /^([^#]*)#?(.*)$/s.exec(suffix) ?? [];
  const link = relativeLink(address, page) + query;
  const target = pageAt(page);
  if (fragment === "" || !target)
    return { link: link + suffix.slice(query.length), file: null, fault: null };
  const anchor = await anchors.find(target, fragment);
  if (anchor.id !== null) {
    return { link: `${link}#${encodeURIComponent(anchor.id)}`, file: null, fault: null };
  }
  const values = {
    found: `#${fragment}`,
    wanted: target.source.file,
    ...(anchor.nearest !== null && { nearest: `#${anchor.nearest}` }),
  };
  return { link, file: null, fault: { reason: "no-anchor", values } };
}

/** A withdrawn document has no text that could be linked into. */
function pagesByAddress(pages: readonly LinkingPage[]) {
  let known: Map<string, AnchoredPage> | null = null;
  return (address: string): AnchoredPage | undefined => {
    known ??= new Map(
      pages.flatMap(({ page, source }) =>
        "isDraft" in page || ("meta" in page && page.meta.withdrawal)
          ? []
          : [[source.address, page] as const],
      ),
    );
    return known.get(address);
  };
}

function* numbersOf({ documents }: Portal): Generator<string> {
  for (const { meta } of documents) {
    yield meta.indexNumber;
    if (meta.documentNumber) yield meta.documentNumber;
  }
}

function linkingPages(portal: Portal, content: Content, files: ContentFiles): LinkingPage[] {
  const read = new Map(content.documents.map((document) => [document.source.file, document]));
  const documents = portal.documents.map((page) =>
    linkingDocument(page, read.get(page.source.file), files),
  );
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

function linkingDocument(
  page: PortalDocument | DraftPage,
  read: ReadDocument | undefined,
  files: ContentFiles,
): LinkingPage {
  const { file } = page.source;
  // Of a withdrawn document the page knows less than its author wrote.
  const { bodyLine = 1, attachmentFiles = [], meta = page.meta, positions = "" } = read ?? {};
  const titled = meta.attachments.map(({ path, title }, index) => {
    const line = positionIn(positions, `attachments.${index}.path`)?.line;
    const named = posix.normalize(posix.join(posix.dirname(file), path));
    return { file: named, title, ...(line !== undefined && { line }) };
  });
  const beside = attachmentFiles
    .map((path) => ({ file: files.nameOf(path), title: undefined }))
    .filter((found) => !titled.some((one) => one.file === found.file))
    .sort((a, b) => compareNaturally(a.file, b.file));
  return {
    page,
    source: { file, address: `documents/${page.slug}/` },
    bodyLine,
    named: [...titled, ...beside],
    ...("isDraft" in page && { isHeldBack: true }),
  };
}

/** Stands for the page that a document will have. */
function blankPage({ meta, source }: ReadDocument): DraftPage {
  const slug = slugOf(meta.indexNumber);
  return { links: [], attachments: [], pictures: [], slug, meta, source, isDraft: true };
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
