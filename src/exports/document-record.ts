import type { DocumentFacts } from "../portal/document/document-facts.ts";
import { namedNodes } from "../schema/index.ts";

/** A document as the data files tell it: every front-matter field in canonical form, and what was computed. */
export type DocumentRecord = Record<string, unknown> & { indexNumber: string; slug: string };

/**
 * One line of `/data/documents.jsonl`. `validity` is the computed one, for the day of the build;
 * `sha256` is that of the source file; `characters` counts letters and digits of the text. A withdrawn document has
 * neither: by its hash one could make sure of a text one has guessed.
 */
export function documentRecord(facts: DocumentFacts): DocumentRecord {
  const { meta, slug, url, validity, sha256, characters, catalog } = facts;
  const [mainNode] = namedNodes(meta);
  return {
    ...meta,
    // A text, as it was when a document could stand in one node only: docs/promise.md.
    ...(mainNode !== undefined && { catalog: mainNode }),
    catalogNodes: [...new Set(catalog.flatMap((trail) => trail.at(-1)?.id ?? []))],
    slug,
    url,
    validity: validity.status,
    validityReason: validity.reason,
    ...(!meta.withdrawal && { sha256, characters }),
  };
}
