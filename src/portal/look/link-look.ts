import { nearest } from "../../content/fields/nearest.ts";
import type { Content } from "../../content/read-content.ts";
import type { Position } from "../../content/yaml-source/yaml.ts";
import { type DiagnosticCode, finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { TextSummary } from "../../text/rendering/render-all.ts";
import { addresses } from "../addresses/portal-addresses.ts";
import { heldBackPages } from "../held-back/held-back-pages.ts";
import { linkTargets, type TargetFiles } from "../links/link-targets.ts";
import { linkingPages } from "../links/linking-pages.ts";
import { nearestTargets } from "../links/nearest-target.ts";
import type { Destination, Portal } from "../model/portal.ts";
import { type Found, findDestination } from "./destinations.ts";
import { findEmblem } from "./emblem.ts";
import { featuredDocuments } from "./featured.ts";

const file = "portal.yaml";

/** The content folder as a look sees it. */
interface LookFiles extends TargetFiles {
  /** Path inside the content folder, with `/`, of an absolute path. */
  nameOf(path: string): string;
}

/** What the entries of a look are resolved with. */
export interface LookScope {
  texts: ReadonlyMap<string, TextSummary>;
  files: LookFiles;
  /** Does a page of the portal stand at this address? */
  hasPage(address: string): boolean;
}

/**
 * Fills in what a portal's look says of pages, documents and files: emblem, navigation, footer, featured documents. What
 * leads nowhere is left out, and told of where it stands in `portal.yaml`.
 */
export function linkLook(
  portal: Portal,
  content: Content,
  { texts, files, hasPage }: LookScope,
): Diagnostic[] {
  const { look: settings } = portal.settings;
  const { look } = portal;
  const diagnostics: Diagnostic[] = [];
  const tell = (code: DiagnosticCode, path: string, values: Record<string, string>) =>
    diagnostics.push(finding(code, { file, ...positionOf(path, content) }, values));

  if (settings.emblem !== undefined) {
    const found = findEmblem(settings.emblem, portal.staticFiles);
    if ("address" in found) look.emblem = found.address;
    else tell(found.fault.code, "look.emblem", found.fault.values);
  }

  const find = destinationFinder(portal, content, { texts, files, hasPage });
  const lead = (written: string, entry: string, path: string): Destination | null => {
    const found = find(written);
    if ("to" in found) return found.to;
    if ("faulty" in found) return null;
    if ("waiting" in found) tell("look/page-held-back", path, { entry, ...found.waiting });
    else {
      const near = found.nearest !== null && { nearest: found.nearest };
      tell("look/no-such-page", path, { entry, found: written, ...near });
    }
    return null;
  };
  for (const [index, { name, address }] of settings.navigation.entries()) {
    const to = lead(address, name, `look.navigation.${index}.address`);
    if (to) look.navigation.push({ name, to });
  }
  for (const [index, { label, value, address }] of settings.footer.entries()) {
    const path = `look.footer.${index}.address`;
    look.footer.push({ label, value, to: address ? lead(address, label, path) : null });
  }

  const featured = featuredDocuments(settings.featured, portal, content.known);
  for (const [index, { slug, fault }] of featured.entries()) {
    if (slug !== null) look.featured.push(slug);
    if (fault) tell(fault.code, `look.featured.${index}`, fault.values);
  }
  const hasBlock = settings.home.includes("featured");
  if (settings.featured.length > 0 && !hasBlock) {
    const blocks = settings.home.toSpliced(settings.home.indexOf("newest") + 1, 0, "featured");
    tell("look/featured-without-block", "look.featured", { nearest: blocks.join(", ") });
  }
  if (settings.featured.length === 0 && hasBlock) {
    tell("look/block-without-documents", "look.home", {});
  }
  return diagnostics;
}

type Answer = Found & { nearest: string | null };

/** What links of a portal lead to is put together when the first address asks for it. */
function destinationFinder(
  portal: Portal,
  content: Content,
  { texts, files, hasPage }: LookScope,
): (written: string) => Answer {
  let find: ((written: string) => Answer) | undefined;
  const open = () => {
    const pages = linkingPages(portal, content, files.nameOf);
    const waiting = heldBackPages(portal, content);
    const scope = { waiting, withheld: new Map<string, string>(), hasPage };
    const targets = linkTargets(portal, content, texts, pages, files, scope);
    const near = nearestTargets(files.names, function* () {});
    const places = Object.values(addresses).filter((one) => one.endsWith("/") && hasPage(one));
    return (written: string): Answer => {
      const found = findDestination(written, targets, waiting);
      if (!("missing" in found)) return { ...found, nearest: null };
      const place = nearest(written, places);
      return { ...found, nearest: place ?? near(file, written, found.missing) };
    };
  };
  return (written) => {
    find ??= open();
    return find(written);
  };
}

/** Where a field stands; where it has no line of its own, what it lies in. */
function positionOf(path: string, { portalPositions = {} }: Content): Partial<Position> {
  const steps = path.split(".");
  for (let length = steps.length; length > 0; length -= 1) {
    const position = portalPositions[steps.slice(0, length).join(".")];
    if (position) return position;
  }
  return {};
}
