import type { Content, ReadDocument } from "../../content/read-content.ts";
import { slugOf } from "../../identifiers/slug.ts";
import { documentAddress } from "../addresses/document-addresses.ts";
import type { Portal } from "../model/portal.ts";
import { pagePlaces } from "../plan/page-places.ts";
import { placedPages } from "../plan/placed-pages.ts";
import { heldBackReason } from "./held-back.ts";

/** Pages that will stand where nothing stands yet. */
export interface HeldBackPages {
  documents: readonly ReadDocument[];
  /** By file, of documents and of other pages. */
  addresses: ReadonlyMap<string, string>;
  /** The file of the page that will stand at an address, and its day; null where none will. */
  at(address: string): { target: string; day?: string } | null;
}

/** What a content folder holds and a portal does not show on its day. */
export function heldBackPages(portal: Portal, content: Content): HeldBackPages {
  const { asOf } = portal;
  const shown = new Set(placedPages(portal).map(({ page }) => page.source.file));
  const isAllShown = content.documents.length === portal.documents.length;
  const documents = isAllShown
    ? []
    : content.documents.filter(
        ({ meta }) =>
          heldBackReason(meta, asOf) !== null && !portal.bySlug.has(slugOf(meta.indexNumber)),
      );
  const days = new Map(
    documents.map(({ meta, source }) => [
      source.file,
      meta.draft ? undefined : meta.publishedOn?.slice(0, 10),
    ]),
  );
  // A guide is published without what is left to fill in.
  const pages = pagePlaces(content).filter(
    ({ page, column }) =>
      column !== "guide" && page.marks.length > 0 && !shown.has(page.source.file),
  );
  const addresses = new Map<string, string>([
    ...documents.map(
      ({ meta, source }) => [source.file, documentAddress(slugOf(meta.indexNumber))] as const,
    ),
    ...pages.map(({ page, address }) => [page.source.file, address] as const),
  ]);
  const files = new Map([...addresses].map(([file, address]) => [address, file]));
  return {
    documents,
    addresses,
    at(address) {
      const target = files.get(address);
      const day = target && days.get(target);
      return target === undefined ? null : { target, ...(day && { day }) };
    },
  };
}
