import type { KnownDocument } from "../../../../content/reading/read-document.ts";

/** Whether a document has a page on a day: a draft has none, nor has what is to be published later. */
export function isShown({ meta }: Pick<KnownDocument, "meta">, asOf: string): boolean {
  const isDraft = (meta as { draft?: unknown }).draft === true;
  return !isDraft && (meta.publishedOn ?? "").slice(0, 10) <= asOf;
}
