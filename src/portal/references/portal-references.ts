import { type Meaning, ReferenceIndex } from "./reference-index.ts";
import type { RelatedDocument } from "./related-document.ts";

/** What the references of a portal's documents lead to, and how much of them may be published. */
export class PortalReferences {
  readonly #index: ReferenceIndex<RelatedDocument>;
  readonly #written: Map<string, RelatedDocument>;
  readonly #shown: Map<string, RelatedDocument>;

  /**
   * @param written every document as its author wrote it, those that are held back included
   * @param shown the documents of the portal as they may be published
   */
  constructor(written: RelatedDocument[], shown: RelatedDocument[] = written) {
    this.#index = new ReferenceIndex(written);
    this.#written = new Map(written.map((document) => [document.slug, document]));
    this.#shown = new Map(shown.map((document) => [document.slug, document]));
  }

  /** The document of the portal that another means; of several with one name the earliest. */
  targetOf(reference: string, from: string): RelatedDocument | null {
    const meant = documentsOf(this.#index.find(reference, this.#written.get(from)));
    const shown = meant.flatMap(({ slug }) => this.#shown.get(slug) ?? []);
    return shown.reduce<RelatedDocument | null>(
      (first, one) => (first && !isBefore(one, first) ? first : one),
      null,
    );
  }

  /**
   * A reference as the data files may tell it. Null when it means a document that is held back; a number stands for a
   * title that is not public.
   */
  publishable(reference: string, from: string): string | null {
    const meant = documentsOf(this.#index.find(reference, this.#written.get(from)));
    if (meant.length === 0) return reference;
    const shown = meant.filter(({ slug }) => this.#shown.has(slug));
    const hidden = shown.find(({ meta }) => meta.withdrawal?.hideTitle);
    if (hidden) return hidden.meta.indexNumber;
    return shown.length > 0 ? reference : null;
  }
}

function documentsOf(meaning: Meaning<RelatedDocument>): readonly RelatedDocument[] {
  if (meaning.kind === "one") return [meaning.document];
  return meaning.kind === "many" ? meaning.documents : [];
}

function isBefore(one: RelatedDocument, other: RelatedDocument): boolean {
  return one.day < other.day || (one.day === other.day && one.slug < other.slug);
}
