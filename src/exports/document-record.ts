import type { DocumentFacts } from "../portal/document/document-facts.ts";

/** A document as the data files tell it: every front-matter field in canonical form, and what was computed. */
export type DocumentRecord = Record<string, unknown> & { indexNumber: string; slug: string };

/**
 * One line of `/data/documents.jsonl`. `validity` is the computed one, for the day of the build;
 * `sha256` is that of the source file; `characters` counts letters and digits of the text. A withdrawn document has
 * neither: by its hash one could make sure of a text one has guessed.
 */
export function documentRecord(facts: DocumentFacts): DocumentRecord {
  const { meta, slug, url, validity, sha256, characters } = facts;
  return {
    ...meta,
    slug,
    url,
    validity: validity.status,
    validityReason: validity.reason,
    ...(!meta.withdrawal && { sha256, characters }),
  };
}
