/** All documents as a list; each has its own folder below. */
export const documents = "documents/";

/** The page of a document; what belongs to it stands in the same folder. */
export function documentAddress(slug: string): string {
  return `${documents}${slug}/`;
}

/** What a document can be downloaded as, by the ending of the file. */
export const downloadForms = ["md", "txt", "json"] as const;

export type DownloadForm = (typeof downloadForms)[number];

/** A download beside the page of a document: `documents/QH001-2020-00001/QH001-2020-00001.txt`. */
export function downloadAddress(slug: string, form: DownloadForm): string {
  return `${documentAddress(slug)}${slug}.${form}`;
}

/** Of which document's folder an address is, and the path below it; null: of none. Older pages of the list are not. */
export function inDocumentFolder(address: string): { slug: string; path: string } | null {
  const end = address.startsWith(documents) ? address.indexOf("/", documents.length) : -1;
  const slug = address.slice(documents.length, end);
  return end < 0 || slug === "" || slug === "page" ? null : { slug, path: address.slice(end + 1) };
}

/** The slug that a link names, written as a full address or as one below the portal; null: none. */
export function slugNamedIn(link: string): string | null {
  return new RegExp(`(?:^|/)${documents}([^/?#]+)/`).exec(link)?.[1] ?? null;
}

/** The slug of the page that a text names by its address, as people write it; null: none. */
export function pageNamedIn(text: string): string | null {
  const page = new RegExp(`(?:^|/)${documents}([\\w-]+)/?(?:[?#]|index\\.html|$)`, "i");
  return page.exec(text)?.[1] ?? null;
}
