import { createReadStream, existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";
import { documentJson, documentText } from "../export/downloads.ts";
import { encodeAddress } from "../portal/address.ts";
import type { PortalDocument, SitePage } from "../portal/portal.ts";
import { currentSite } from "./site.ts";

/** What only a build can make; the live preview shows that of the last one. */
const ofLastBuild =
  /^(?:pagefind\/|data\/.|search\/api\.js$|sitemap[\d-]*\.xml$|(?:.*\/)?feed\.xml$)/;

/**
 * Middleware of the live preview: what the build writes beside pages, made when asked for; the search index,
 * feeds and data files are those of the last build.
 * @param lastBuild the output folder, whether or not it is there
 */
export function devDownloads(lastBuild: string) {
  const built = existsSync(lastBuild) ? sirv(lastBuild, { dev: true }) : null;
  return async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const path = decodeURIComponent((request.url ?? "").split("?")[0] ?? "");
    const { base } = currentSite();
    const address = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
    if (built && ofLastBuild.test(address)) {
      request.url = `/${encodeAddress(address)}`;
      built(request, response, next);
    } else if (!(await answer(address, response))) next();
  };
}

async function answer(address: string, response: ServerResponse): Promise<boolean> {
  const { portal, readText } = currentSite();
  const [section = "", slug = "", ...rest] = address.split("/");
  const file = rest.join("/");
  if (section === "documents" && file) {
    const document = portal.bySlug.get(slug);
    if (!document || document.meta.withdrawal) return false;
    if (file === `${slug}.md`) return stream(document.source.path, response);
    if (file === `${slug}.txt` || file === `${slug}.json`) {
      const text = await readText(document.textKey);
      const isText = file.endsWith(".txt");
      response.setHeader("Content-Type", isText ? "text/plain; charset=utf-8" : "application/json");
      response.end(isText ? documentText(document, text) : documentJson(portal, document, text));
      return true;
    }
    return attached(document, file, response);
  }
  const page = sitePage(section, slug);
  return page
    ? attached(page, section === "guide" ? [slug, ...rest].join("/") : file, response)
    : false;
}

function sitePage(section: string, slug: string): SitePage | null {
  const { portal } = currentSite();
  if (section === "guide") return portal.guide;
  const pages = { rules: portal.rules, "annual-reports": portal.annualReports }[section] ?? [];
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
  response.setHeader("X-Content-Type-Options", "nosniff");
  createReadStream(path).pipe(response);
  return true;
}
