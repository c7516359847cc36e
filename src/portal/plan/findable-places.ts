import { documentAddress } from "../addresses/document-addresses.ts";
import { publisherAddress } from "../addresses/list-addresses.ts";
import { addresses } from "../addresses/portal-addresses.ts";
import { documentLists, pagesOf } from "../lists/lists.ts";
import type { Portal, PortalDocument } from "../model/portal.ts";
import { organLists, shownNodes } from "../organs/organ-lists.ts";
import { placedPages } from "./placed-pages.ts";

/** A page that search engines are told of. */
export interface FindablePlace {
  address: string;
  /** The documents it shows. */
  documents: readonly PortalDocument[];
  /** The day its author gives, `YYYY-MM-DD`; null: none. */
  updatedOn: string | null;
}

/** Every page worth finding; withdrawn documents and the search page are left out. */
export function* findablePlaces(portal: Portal): Generator<FindablePlace> {
  yield { address: addresses.home, documents: [], updatedOn: null };
  for (const { page, address } of placedPages(portal)) {
    yield { address, documents: [], updatedOn: page.updatedOn };
  }
  for (const list of documentLists(portal)) {
    for (const { address, documents } of pagesOf(list)) {
      yield { address, documents, updatedOn: null };
    }
  }
  for (const address of homesWithoutList(portal)) {
    yield { address, documents: [], updatedOn: null };
  }
  for (const lists of organLists(portal).values()) {
    for (const list of shownNodes(lists)) {
      for (const { address, documents } of pagesOf(list)) {
        yield { address, documents, updatedOn: null };
      }
    }
  }
  for (const document of portal.documents) {
    if (document.meta.withdrawal) continue;
    yield { address: documentAddress(document.slug), documents: [document], updatedOn: null };
  }
}

/** Homes of organs that have disclosed nothing yet: those of others are the first pages of their lists. */
function homesWithoutList(portal: Portal): string[] {
  const listed = new Set(documentLists(portal).map(({ address }) => address));
  const { ownOrgan, organs } = portal;
  const entered = [...(ownOrgan ? [ownOrgan] : []), ...organs.map(({ publisher }) => publisher)];
  return entered.map(publisherAddress).filter((address) => !listed.has(address));
}
