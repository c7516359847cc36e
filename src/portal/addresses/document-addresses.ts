import { pathSegment } from "./path-segment.ts";

export function documentAddress(slug: string): string {
  return `documents/${slug}/`;
}

export function publisherAddress({ id }: { id: string }): string {
  return `publishers/${id}/`;
}

export function genreAddress(genre: string): string {
  return `genres/${pathSegment(genre)}/`;
}

export function catalogAddress({ id }: { id: string }): string {
  return `catalog/${id}/`;
}

/** The list of a document's sub-theme, else of its theme. */
export function topicAddress({
  theme,
  subTheme,
}: {
  theme: string;
  subTheme: string | null;
}): string {
  const address = `topics/${pathSegment(theme)}/`;
  return subTheme ? `${address}${pathSegment(subTheme)}/` : address;
}
