import type { DocumentFacts } from "../portal/document-facts.ts";
import type { Portal } from "../portal/portal.ts";

/** A document as the data files tell it: every front-matter field in canonical form, and what was computed. */
export type DocumentRecord = Record<string, unknown> & { indexNumber: string; slug: string };

/**
 * One line of `/data/documents.jsonl`. `validity` is the computed one, for the day of the build;
 * `sha256` is that of the source file; `characters` counts letters and digits of the text. A withdrawn document has
 * neither: by its hash one could make sure of a text one has guessed.
 */
export function documentRecord(facts: DocumentFacts): DocumentRecord {
  const { meta, slug, url, validity, sha256, characters } = facts;
  return {
    ...meta,
    slug,
    url,
    validity: validity.status,
    validityReason: validity.reason,
    ...(!meta.withdrawal && { sha256, characters }),
  };
}

/** The permanent address, absolute where the portal knows its own (`url` in `portal.yaml`). */
export function documentUrl(portal: Portal, slug: string): string {
  return absoluteUrl(portal, `documents/${slug}/`);
}

/** Joins the portal's own URL and an address below it; without a URL the address stays as it is. */
export function absoluteUrl(portal: { settings: { url: string } }, address: string): string {
  const { url } = portal.settings;
  return url ? baseOf(url) + encodeURI(address) : encodeURI(address);
}

const bases = new Map<string, string>();

/** A URL as it is written in full, ending in `/`: parsed once, not for each of three addresses of a document. */
function baseOf(url: string): string {
  let base = bases.get(url);
  if (base === undefined) {
    base = new URL(".", url.endsWith("/") ? url : `${url}/`).href;
    bases.set(url, base);
  }
  return base;
}
