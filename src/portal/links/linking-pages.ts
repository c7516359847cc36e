import { posix } from "node:path";
import type { Content, ReadDocument } from "../../content/read-content.ts";
import { pagesOf } from "../../content/read-pages.ts";
import { positionIn } from "../../content/yaml-source/field-positions.ts";
import { slugOf } from "../../identifiers/slug.ts";
import { documentAddress } from "../addresses/document-addresses.ts";
import type { Portal, PortalDocument, SitePage } from "../model/portal.ts";
import { placedPages } from "../plan/placed-pages.ts";
import type { TargetPage } from "./link-targets.ts";
import { compareNaturally } from "./natural-order.ts";

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

/** Path inside the content folder, with `/`, of an absolute path. */
type NameOf = (path: string) => string;

/** The pages of a portal. */
export function linkingPages(portal: Portal, content: Content, nameOf: NameOf): LinkingPage[] {
  const read = new Map(content.documents.map((document) => [document.source.file, document]));
  const documents = portal.documents.map((page) =>
    linkingDocument(page, read.get(page.source.file), nameOf),
  );
  const bodyLines = new Map(
    pagesOf(content).map(({ source, bodyLine }) => [source.file, bodyLine] as const),
  );
  const others = placedPages(portal).map(
    ({ page, address }): LinkingPage => ({
      page,
      source: { file: page.source.file, address },
      bodyLine: bodyLines.get(page.source.file) ?? 1,
      named: [],
    }),
  );
  return [...documents, ...others];
}

function linkingDocument(
  page: PortalDocument | DraftPage,
  read: ReadDocument | undefined,
  nameOf: NameOf,
): LinkingPage {
  const { file } = page.source;
  // Of a withdrawn document the page knows less than its author wrote.
  const { bodyLine = 1 } = read ?? {};
  return {
    page,
    source: { file, address: documentAddress(page.slug) },
    bodyLine,
    named: namedFiles(page, read, nameOf),
    isHeldBack: "isDraft" in page,
  };
}

function namedFiles(
  page: PortalDocument | DraftPage,
  read: ReadDocument | undefined,
  nameOf: NameOf,
): LinkingPage["named"] {
  const { file } = page.source;
  // Of a withdrawn document the page knows less than its author wrote.
  const { attachmentFiles = [], meta = page.meta } = read ?? {};
  if (meta.attachments.length === 0 && attachmentFiles.length === 0) return [];
  const titled = meta.attachments.map(({ path, title }, index) => {
    const line = positionIn(read?.positions ?? "", `attachments.${index}.path`)?.line;
    const named = posix.normalize(posix.join(posix.dirname(file), path));
    return { file: named, title, ...(line !== undefined && { line }) };
  });
  const beside = attachmentFiles
    .map((path) => ({ file: nameOf(path), title: undefined }))
    .filter((found) => !titled.some((one) => one.file === found.file))
    .sort((a, b) => compareNaturally(a.file, b.file));
  return [...titled, ...beside];
}

/** A document that is held back, with a page that stands for the one it will have. */
export function linkingDraft(read: ReadDocument, nameOf: NameOf): LinkingPage {
  return linkingDocument(blankPage(read), read, nameOf);
}

function blankPage({ meta, source }: ReadDocument): DraftPage {
  const slug = slugOf(meta.indexNumber);
  return { links: [], attachments: [], pictures: [], slug, meta, source, isDraft: true };
}
