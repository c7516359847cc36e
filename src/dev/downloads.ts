import { createReadStream } from "node:fs";
import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { documentAs } from "../exports/downloads.ts";
import { formerSlugs } from "../portal/addresses/aliases.ts";
import { inDocumentFolder } from "../portal/addresses/document-addresses.ts";
import { lookStylesAddress } from "../portal/addresses/look-addresses.ts";
import { addressOf } from "../portal/addresses/page-file.ts";
import { factsOf } from "../portal/document/document-facts.ts";
import type { Portal, PortalDocument } from "../portal/model/portal.ts";
import { type AttachedFile, attachedFiles } from "../portal/plan/attached-files.ts";
import { type DocumentDownload, documentFolders } from "../portal/plan/document-folders.ts";
import { placedPages } from "../portal/plan/placed-pages.ts";
import { contentType } from "../server/content-type.ts";
import type { RenderedText } from "../text/text.ts";

/**
 * Answers a request for a file that the build writes beside a page: it is made when asked for.
 * @param address below the base path
 * @returns whether there is such a file
 */
export async function answerDownload(
  address: string,
  portal: Portal,
  readText: (textKey: string) => Promise<RenderedText>,
  response: ServerResponse,
): Promise<boolean> {
  if (answerStyles(address, portal, response)) return true;
  const own = portal.staticFiles.find((one) => addressOf(one.address) === address);
  if (own) {
    // What runs in it is told of, but not before it is seen here.
    response.setHeader("Content-Security-Policy", "sandbox; script-src 'none'");
    return stream(own.path, response);
  }
  const document = documentAt(portal, address);
  const planned = document ? besideDocument(document, address) : besidePage(portal, address);
  if (!planned) return false;
  if (planned.kind === "attachment") return stream(planned.attachment.path, response);
  if (!document) return false;
  if (planned.kind === "md") return stream(document.source.path, response);
  const facts = factsOf(portal, document);
  const text = document.meta.withdrawal ? null : await readText(document.textKey);
  response.setHeader("Content-Type", contentType(planned.file));
  response.end(documentAs(planned.kind, facts, text));
  return true;
}

/** The portal's own colours. */
function answerStyles(address: string, { look }: Portal, response: ServerResponse): boolean {
  const { styles } = look;
  if (styles === null || address !== lookStylesAddress(styles)) return false;
  response.setHeader("Content-Type", contentType(address));
  response.end(styles);
  return true;
}

/** The document in whose folder an address is, or was once. */
function documentAt({ bySlug, documents }: Portal, address: string): PortalDocument | undefined {
  const { slug } = inDocumentFolder(address) ?? {};
  if (slug === undefined) return undefined;
  return bySlug.get(slug) ?? documents.find(({ meta }) => formerSlugs(meta.aliases).has(slug));
}

/** A file in one of its folders. */
function besideDocument(
  document: PortalDocument,
  address: string,
): DocumentDownload | AttachedFile | undefined {
  const folder = documentFolders(document).find((one) => address.startsWith(one.address));
  return folder?.files().find((planned) => planned.address === address);
}

/** A file of the guide, a rule or a report. */
function besidePage(portal: Portal, address: string): AttachedFile | undefined {
  return placedPages(portal)
    .filter((placed) => address.startsWith(placed.address))
    .flatMap((placed) => attachedFiles(placed.page, placed.address))
    .find((planned) => planned.address === address);
}

function stream(path: string, response: ServerResponse): boolean {
  response.setHeader("Content-Type", contentType(path));
  // A file that has gone in the meantime ends the answer, and nothing else.
  pipeline(createReadStream(path), response, () => {});
  return true;
}
