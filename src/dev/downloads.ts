import { createReadStream } from "node:fs";
import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { documentJson, documentText, formerSlugs } from "../exports/downloads.ts";
import { factsOf } from "../portal/document/document-facts.ts";
import type { Portal, PortalDocument, SitePage } from "../portal/model/portal.ts";
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
  const [section = "", slug = "", ...rest] = address.split("/");
  const file = rest.join("/");
  if (section === "documents" && file) {
    const document = portal.bySlug.get(slug) ?? formerly(portal, slug);
    if (!document || document.meta.withdrawal) return false;
    if (file === `${slug}.md`) return stream(document.source.path, response);
    if (file === `${slug}.txt` || file === `${slug}.json`) {
      const text = await readText(document.textKey);
      const facts = factsOf(portal, document);
      response.setHeader("Content-Type", contentType(file));
      response.end(file.endsWith(".txt") ? documentText(facts, text) : documentJson(facts, text));
      return true;
    }
    return attached(document, file, response);
  }
  const page = sitePage(portal, section, slug);
  return page
    ? attached(page, section === "guide" ? [slug, ...rest].join("/") : file, response)
    : false;
}

/** The document that had this slug once. */
function formerly({ documents }: Portal, slug: string): PortalDocument | undefined {
  return documents.find((document) => formerSlugs(document).has(slug));
}

function sitePage(portal: Portal, section: string, slug: string): SitePage | null {
  if (section === "guide") return portal.guide;
  if (section !== "rules" && section !== "annual-reports") return null;
  const pages = section === "rules" ? portal.rules : portal.annualReports;
  return pages.find((page) => page.slug === slug) ?? null;
}

function attached(
  page: PortalDocument | SitePage,
  file: string,
  response: ServerResponse,
): boolean {
  const found = [...page.attachments, ...page.pictures].find(({ href }) => href === file);
  return found ? stream(found.path, response) : false;
}

function stream(path: string, response: ServerResponse): boolean {
  response.setHeader("Content-Type", contentType(path));
  // A file that has gone in the meantime ends the answer, and nothing else.
  pipeline(createReadStream(path), response, () => {});
  return true;
}
