import { pathSegment } from "./path-segment.ts";
import { addresses, publisherAddress } from "./portal-addresses.ts";

export { publisherAddress };

/** The list of a document's sub-theme, else of its theme. */
export function topicAddress({
  theme,
  subTheme,
}: {
  theme: string;
  subTheme: string | null;
}): string {
  const address = `${addresses.topics}${pathSegment(theme)}/`;
  return subTheme ? `${address}${pathSegment(subTheme)}/` : address;
}

export function genreAddress(genre: string): string {
  return `${addresses.genres}${pathSegment(genre)}/`;
}

export function yearAddress(year: string): string {
  return `${addresses.years}${pathSegment(year)}/`;
}

/**
 * A node's address is its own id, whatever its depth: it stays when the tree is rearranged. What an organ has disclosed
 * in it stands below the organ's own.
 */
export function catalogAddress({ id, organ }: { id: string; organ?: string }): string {
  const above = organ === undefined ? "" : publisherAddress({ id: organ });
  return `${above}${addresses.catalog}${id}/`;
}

/**
 * A page of a list.
 * @param list its address
 * @param number counted from the oldest; null: the newest, at the list's own address
 */
export function listPageAddress(list: string, number: number | null): string {
  return number === null ? list : `${list}page/${number}/`;
}

/** Whether an address is that of an older page of a list: it comes and goes with what the list holds. */
export function isOlderListPage(address: string): boolean {
  return /(?:^|\/)page\/\d+\/$/.test(address);
}

const feed = "feed.xml";

/** The Atom feed beside a list. */
export function feedAddress(list: string): string {
  return `${list}${feed}`;
}

/** Whether an address is that of a feed. */
export function isFeed(address: string): boolean {
  return address.endsWith(`/${feed}`);
}
