import { isNote, isReadPlace } from "../../content/names/places.ts";
import type { Content, ReadDocument } from "../../content/read-content.ts";
import { slugOf } from "../../identifiers/slug.ts";
import type { TextSummary } from "../../text/rendering/render-all.ts";
import { documentAddress } from "../addresses/document-addresses.ts";
import type { HeldBackPages } from "../held-back/held-back-pages.ts";
import type { Portal } from "../model/portal.ts";
import { plannedStatic } from "../plan/static-files.ts";
import { PortalReferences } from "../references/portal-references.ts";
import type { RelatedDocument } from "../references/related-document.ts";
import { downloadsOf } from "./downloads-of.ts";
import { heldBackBy } from "./held-back.ts";
import type { LinkTargets } from "./link-resolver.ts";
import type { LinkSource } from "./link-source.ts";
import { portalPlace } from "./portal-url.ts";

/** A page that links may lead to. */
export interface TargetPage {
  source: LinkSource;
}

export interface TargetFiles {
  /** Paths of all files of the content folder. */
  names: readonly string[];
  has(file: string): boolean;
}

export interface TargetScope {
  waiting: HeldBackPages;
  /** Files that no other document may publish, with the document they belong to. */
  withheld: ReadonlyMap<string, string>;
  /** Does a page of the portal stand at this address? */
  hasPage(address: string): boolean;
}

/**
 * What the links of a portal can lead to; gathered when the first link asks.
 * @param texts summaries of what could be rendered, by file: a document without one has an error of its own
 */
export function linkTargets(
  portal: Portal,
  content: Content,
  texts: ReadonlyMap<string, TextSummary>,
  pages: readonly TargetPage[],
  files: TargetFiles,
  { waiting, withheld, hasPage }: TargetScope,
): LinkTargets {
  let addresses: ReadonlyMap<string, string> | null = null;
  const byFile = () => {
    addresses ??= new Map([
      ...waiting.addresses,
      ...pages.map(({ source }) => [source.file, source.address] as const),
    ]);
    return addresses;
  };
  const staticFiles = new Map(
    portal.staticFiles.map((one) => [one.file, plannedStatic(one).address]),
  );
  let sound: ReadonlySet<string> | null = null;
  let numbers: [shown: PortalReferences, waiting: PortalReferences] | null = null;
  return {
    pageOf: (file) => byFile().get(file),
    hasPage: (address) => hasPage(address) || waiting.at(address) !== null,
    hasFile: (file) => files.has(file),
    staticAddress: (file) => staticFiles.get(file),
    hasDownload: downloadsOf(portal, files),
    heldBack: heldBackBy({
      isThere: (file) => files.has(file),
      hasPage: (file) => byFile().has(file),
      isWithheld: (file) => withheld.has(file),
      isWaiting: (file) => waiting.addresses.has(file),
      isFaulty(file) {
        sound ??= new Set(content.documents.map(({ source }) => source.file));
        return sound.has(file)
          ? isUnread(file)
          : isMeantToBeRead(file) && !content.unread.has(file);
      },
    }),
    pageOfNumber(number) {
      numbers ??= [
        new PortalReferences(portal.documents),
        new PortalReferences(waiting.documents.map(asRelated)),
      ];
      const [shown, later] = numbers;
      const found = shown.targetOf(number, "") ?? later.targetOf(number, "");
      return found ? documentAddress(found.slug) : undefined;
    },
    portal: portalPlace(portal.settings.url),
  };

  function isUnread(file: string): boolean {
    return texts.size >= portal.documents.length && !texts.has(file);
  }
}

function asRelated({ meta }: ReadDocument): RelatedDocument {
  return { slug: slugOf(meta.indexNumber), day: meta.publishedOn ?? "", meta };
}

/** Where Markdown becomes pages: what is there and is none could not be read, but for notes. */
function isMeantToBeRead(file: string): boolean {
  return !isNote(file) && isReadPlace(file);
}
