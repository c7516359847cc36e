import { posix } from "node:path";
import { type NameFault, nameFault } from "../../attachments/name-fault.ts";
import { relativeLink } from "../addresses/address.ts";
import { withoutIndex } from "../addresses/page-file.ts";
import { isInPageFolder } from "../addresses/portal-addresses.ts";
import { publishedPath } from "../addresses/published-path.ts";
import { isBareHost } from "./bare-host.ts";
import type { HeldBack, LinkSource } from "./link-source.ts";
import { addressInPortal, type PortalPlace } from "./portal-url.ts";
import {
  addressReading,
  isOnComputer,
  pathFrom,
  protocolOf,
  type Reading,
  readings,
  withoutDot,
} from "./readings.ts";

/** What links can point to. */
export interface LinkTargets {
  /** Address of the page made from a Markdown file of the content folder. */
  pageOf(file: string): string | undefined;
  /** Is there a page at this address (below the base, ending in `/`)? */
  hasPage(address: string): boolean;
  /** Is there such a file in the content folder? */
  hasFile(file: string): boolean;
  /** Address of a file of the content folder that is published as it is. */
  staticAddress(file: string): string | undefined;
  /** Is there something to download at this address, below the base? */
  hasDownload(address: string): boolean;
  /** Why a page may not publish a file that is there; null: it may. */
  heldBack(from: LinkSource, file: string): HeldBack | null;
  /** Address of the document with this index number or document number, one that is not published yet included. */
  pageOfNumber(number: string): string | undefined;
  /** Where the portal stands; null where it does not say. */
  portal: PortalPlace | null;
}

export type LinkFault =
  | NameFault
  | "not-found"
  | "outside"
  | "on-computer"
  | "backslash"
  | "protocol"
  | "unpublished"
  | "withheld-file";

export type ResolvedLink =
  | { link: string; file: string | null }
  /** A page of the portal: `suffix` is what was written behind its address. */
  | { page: string; suffix: string }
  | { missing: string; reason: LinkFault };

/**
 * Turns a link as written in a document into one that works from its page. Markdown files lead to their pages, files
 * that are published as they are to where they stand, other files of the content folder are published below the page: the name as it stands counts before the
 * percent-decoded one. `/…`, `documents/…` and full addresses of the portal are its pages and files, and so are
 * index numbers and document numbers.
 */
export function resolveLink(from: LinkSource, written: string, targets: LinkTargets): ResolvedLink {
  if (isOnComputer(written)) return { missing: withoutDot(written), reason: "on-computer" };
  if (/^(?:https?:|\/\/)/i.test(written)) return resolveUrl(from, written, targets);
  const { path, suffix } = addressReading(written);
  if (path.startsWith("/")) {
    const address = belowBase(path, targets.portal) + suffix;
    return resolveAddress(from, address, targets) ?? notFound(written);
  }
  for (const reading of readings(written)) {
    const found = resolveFile(from, reading, targets);
    if (found) return found;
  }
  return (
    resolveNear(from, { path, suffix }, targets) ??
    (isBareHost(written) ? notFound(written) : null) ??
    refused(from, path, targets) ??
    notFound(/[./]/.test(path) ? pathFrom(from.file, path) : path)
  );
}

/** A site's address: another's is left as it is. */
function resolveUrl(from: LinkSource, url: string, targets: LinkTargets): ResolvedLink {
  const other = { link: url, file: null };
  const address = targets.portal && addressInPortal(url, targets.portal);
  if (address === null) return other;
  const found = resolveAddress(from, address, targets);
  if (found) return found;
  // At the root of a host other things than the portal may stand.
  const isOwn = targets.portal?.path !== "/" || isInPageFolder(address);
  return isOwn ? notFound(url) : other;
}

/** A page or file of the portal by its address below the base. */
function resolveAddress(
  from: LinkSource,
  written: string,
  { hasPage, hasDownload }: LinkTargets,
): ResolvedLink | null {
  const { path, suffix } = addressReading(written);
  const address = withoutIndex(path.replace(/^\/+/, ""));
  const page = address === "" || address.endsWith("/") ? address : `${address}/`;
  if (page === "" || hasPage(page)) return { page, suffix };
  if (!hasDownload(address)) return null;
  return { link: relativeLink(from.address, address) + suffix, file: null };
}

/** `/zwgk/documents/…` where the portal stands below `/zwgk/`. */
function belowBase(path: string, portal: PortalPlace | null): string {
  return portal && path.startsWith(portal.path) ? `/${path.slice(portal.path.length)}` : path;
}

function resolveFile(
  from: LinkSource,
  { path, suffix }: Reading,
  targets: LinkTargets,
): ResolvedLink | null {
  const file = pathFrom(from.file, path);
  if (file === ".." || file.startsWith("../")) return null;
  const page = targets.pageOf(file);
  if (page !== undefined) return { page, suffix };
  const own = targets.staticAddress(file);
  if (own !== undefined) return { link: relativeLink(from.address, own) + suffix, file: null };
  if (!targets.hasFile(file)) return null;
  const fault = targets.heldBack(from, file) ?? nameFault(file);
  if (fault === "faulty") return { link: "", file: null };
  if (fault) return { missing: file, reason: fault };
  const published = from.address + publishedPath(from.file, file);
  return { link: relativeLink(from.address, published) + suffix, file };
}

/** What is neither file nor page where it points: an address without `/` before it, one relative to the page, a number. */
function resolveNear(
  from: LinkSource,
  { path, suffix }: Reading,
  targets: LinkTargets,
): ResolvedLink | null {
  for (const address of [path, posix.join(from.address, path)]) {
    if (!isInPageFolder(address)) continue;
    const found = resolveAddress(from, address + suffix, targets);
    if (found) return found;
  }
  const page = targets.pageOfNumber(path);
  return page === undefined ? null : { page, suffix };
}

function refused(from: LinkSource, path: string, targets: LinkTargets): ResolvedLink | null {
  const file = pathFrom(from.file, path.replaceAll("\\", "/"));
  if (path.includes("\\")) return { missing: path, reason: "backslash" };
  if (file === ".." || file.startsWith("../")) return { missing: path, reason: "outside" };
  const protocol = protocolOf(path);
  return protocol && !targets.hasFile(file) ? { missing: path, reason: "protocol" } : null;
}

function notFound(missing: string): ResolvedLink {
  return { missing, reason: "not-found" };
}
