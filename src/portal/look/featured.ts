import { nearest } from "../../content/fields/nearest.ts";
import type { KnownDocument } from "../../content/reading/read-document.ts";
import { slugOf } from "../../identifiers/slug.ts";
import { heldBackReason } from "../held-back/held-back.ts";
import type { Portal } from "../model/portal.ts";
import { ReferenceIndex } from "../references/reference-index.ts";

/** A reference for which a document is shown, or why none is. */
export type Featured = { slug: string | null; fault: FeaturedFault | null };

interface FeaturedFault {
  code: "look/no-such-document" | "look/ambiguous-document" | "look/document-not-shown";
  values: Record<string, string>;
}

/** References for which every number and title of the portal is compared; others are told without a proposal. */
const mostLookedFor = 20;
/** Documents that a message names. */
const mostNamed = 5;

/** Finds the documents that a portal features, in their order. One that is held back is shown in a preview alone. */
export function featuredDocuments(
  references: readonly string[],
  portal: Portal,
  known: readonly KnownDocument[],
): Featured[] {
  if (references.length === 0) return [];
  const index = new ReferenceIndex(known);
  const taken = new Set<string>();
  let left = mostLookedFor;
  return references.map((found): Featured => {
    const none = (code: FeaturedFault["code"], values: Record<string, string> = {}) => ({
      slug: null,
      fault: { code, values: { found, ...values } },
    });
    const meaning = index.find(found);
    if (meaning.kind === "many") {
      const numbers = meaning.documents.flatMap(({ meta }) => meta.indexNumber ?? []);
      return none("look/ambiguous-document", { choices: numbers.slice(0, mostNamed).join("、") });
    }
    if (meaning.kind !== "one") {
      const near = left-- > 0 ? nearest(found, namesIn(portal)) : null;
      return none("look/no-such-document", near === null ? {} : { nearest: near });
    }
    const { meta, source } = meaning.document;
    const slug = meta.indexNumber === undefined ? "" : slugOf(meta.indexNumber);
    if (taken.has(slug)) return none("look/document-not-shown");
    taken.add(slug);
    const isThere = portal.bySlug.has(slug);
    const { file } = source;
    if (meta.withdrawal) return none("look/document-not-shown", { file });
    const reason = heldBackReason(meta, portal.asOf);
    const shown = isThere ? slug : null;
    // A document with an error of its own is told of there.
    if (reason === null) return { slug: shown, fault: null };
    const day = meta.publishedOn?.slice(0, 10) ?? "";
    const values: Record<string, string> = reason === "draft" ? { draft: file } : { file, day };
    return { ...none("look/document-not-shown", values), slug: shown };
  });
}

function* namesIn({ documents }: Portal): Generator<string> {
  for (const { meta } of documents) {
    yield meta.indexNumber;
    if (meta.documentNumber) yield meta.documentNumber;
    yield meta.title;
  }
}
