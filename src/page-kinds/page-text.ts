/** Which text a page shows, with what the text itself does not know. */
export interface PageText {
  /** Key of the rendered text in the text cache. */
  key: string;
  /** Where each of its references leads. */
  links: string[];
}

export function pageText(key: string, links: string[]): PageText {
  return { key, links };
}

/** The text a page of any kind shows; null for one without. */
export function textOf(props: { kind: string; text?: PageText | null }): PageText | null {
  return props.text ?? null;
}

/** A file offered for download. */
export interface PageFile {
  title: string;
  /** Path below the page. */
  href: string;
  type: string;
  bytes: number;
}

export function pageFile({ title, href, type, bytes }: PageFile): PageFile {
  return { title, href, type, bytes };
}
