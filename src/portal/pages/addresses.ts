import { pathSegment } from "../path-segment.ts";
import type { CatalogNode, PortalDocument, Publisher } from "../portal.ts";

export function documentAddress(slug: string): string {
  return `documents/${slug}/`;
}

export function publisherAddress({ id }: Pick<Publisher, "id">): string {
  return `publishers/${id}/`;
}

export function genreAddress(genre: string): string {
  return `genres/${pathSegment(genre)}/`;
}

export function catalogAddress({ id }: Pick<CatalogNode, "id">): string {
  return `catalog/${id}/`;
}

/** The list of a document's sub-theme, else of its theme. */
export function topicAddress({ theme, subTheme }: NonNullable<PortalDocument["topic"]>): string {
  const address = `topics/${pathSegment(theme)}/`;
  return subTheme ? `${address}${pathSegment(subTheme)}/` : address;
}
