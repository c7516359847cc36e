import { posix } from "node:path";
import { nameFault } from "../attachments/name-fault.ts";
import type { Content } from "../content/read-content.ts";
import { isMarkdown } from "../content/reading/attachments.ts";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { TextSummary } from "../text/rendering/render-all.ts";
import { publishedPath } from "./addresses/published-path.ts";
import { heldBackPages } from "./held-back/held-back-pages.ts";
import { type AnchoredPage, type AnchoredText, AnchorsOfPages } from "./links/anchors-of-pages.ts";
import { faultyDocuments } from "./links/faulty-documents.ts";
import { linkTargets } from "./links/link-targets.ts";
import { type LinkingPage, linkingDraft, linkingPages } from "./links/linking-pages.ts";
import { nearestTargets } from "./links/nearest-target.ts";
import { faultValues, type Links, resolveReference } from "./links/resolve-reference.ts";
import type { Attachment, Portal } from "./model/portal.ts";
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
  /** Does a page of the portal stand at this address? Former addresses do not count. */
  hasPage(address: string): boolean;
  /** Reads the text of a page that a link with `#` leads to. */
  readText(page: AnchoredPage): Promise<AnchoredText>;
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
  { own = null, hasPage, readText }: LinkScope,
): Promise<Diagnostic[]> {
  const pages = linkingPages(portal, content, files.nameOf);
  const waiting = heldBackPages(portal, content);
  const drafts = waiting.documents.map((read) => linkingDraft(read, files.nameOf));
  const withheld = withheldFiles(pages, drafts, texts);
  const targets = linkTargets(portal, content, texts, pages, files, { waiting, withheld, hasPage });
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
    const references = texts.get(source.file)?.references ?? [];
    if (references.length === 0 && linking.named.length === 0) continue;
    const attached = new Map<string, string | undefined>();
    const pictures = new Set<string>();
    for (const { file, title, line } of linking.named) {
      // What is missing has been told of when the front-matter was read.
      if (!files.has(file) || isMarkdown(file)) continue;
      const fault = targets.heldBack(source, file) ?? nameFault(file);
      if (fault === null) attached.set(file, title);
      else if (fault !== "faulty") {
        const place = { file: source.file, ...(line !== undefined && { line }) };
        diagnostics.push(finding(`link/${fault}`, place, faultValues(file, file, links)));
      }
    }
    for (const reference of references) {
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
