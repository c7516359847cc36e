import { parseDocumentNumber } from "../../identifiers/document-number.ts";
import type { Reference } from "../../text/text.ts";
import { relativeLink } from "../addresses/address.ts";
import type { HeldBackPages } from "../held-back/held-back-pages.ts";
import { type AnchoredPage, type AnchorsOfPages, isOfEveryPage } from "./anchors-of-pages.ts";
import { type LinkFault, type LinkTargets, resolveLink } from "./link-resolver.ts";
import type { LinkSource } from "./link-source.ts";
import type { LinkingPage } from "./linking-pages.ts";

/** What links of a portal are resolved with. */
export interface Links {
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
export interface Resolved {
  link: string;
  /** A file of the content that it asks to be published. */
  file: string | null;
  fault: {
    reason: LinkFault | "no-anchor" | "held-back" | "unknown-number";
    values: Record<string, string>;
  } | null;
}

/** Where a reference of a page leads, or what is wrong with it. */
export async function resolveReference(
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

/** What a finding about a file says: a file that is withheld belongs to another document. */
export function faultValues(
  found: string,
  file: string,
  { withheld }: Links,
): Record<string, string> {
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
