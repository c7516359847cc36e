import { type Meaning, ReferenceIndex } from "./reference-index.ts";
import type { RelatedDocument } from "./related-document.ts";

/** What the references of a portal's documents lead to, and how much of them may be published. */
export class PortalReferences {
  readonly #written: readonly RelatedDocument[];
  readonly #shown: readonly RelatedDocument[];
  /** Made when the first reference is followed. */
  #lookup: Lookup | null = null;

  /**
   * @param written every document as its author wrote it, those that are held back included
   * @param shown the documents of the portal as they may be published
   */
  constructor(written: readonly RelatedDocument[], shown = written) {
    this.#written = written;
    this.#shown = shown;
  }

  /** The document of the portal that another means; of several with one name the earliest. */
  targetOf(reference: string, from: string): RelatedDocument | null {
    const { shown: bySlug } = this.#documents();
    const shown = this.#meant(reference, from).flatMap(({ slug }) => bySlug.get(slug) ?? []);
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
    const meant = this.#meant(reference, from);
    if (meant.length === 0) return reference;
    const { shown: bySlug } = this.#documents();
    const shown = meant.filter(({ slug }) => bySlug.has(slug));
    const hidden = shown.find(({ meta }) => meta.withdrawal?.hideTitle);
    if (hidden) return hidden.meta.indexNumber;
    return shown.length > 0 ? reference : null;
  }

  #meant(reference: string, from: string): readonly RelatedDocument[] {
    const { index, written } = this.#documents();
    return documentsOf(index.find(reference, written.get(from)));
  }

  #documents(): Lookup {
    this.#lookup ??= {
      index: new ReferenceIndex(this.#written),
      written: bySlug(this.#written),
      shown: bySlug(this.#shown),
    };
    return this.#lookup;
  }
}

/** What references are looked up in. */
interface Lookup {
  index: ReferenceIndex<RelatedDocument>;
  written: ReadonlyMap<string, RelatedDocument>;
  shown: ReadonlyMap<string, RelatedDocument>;
}

function bySlug(documents: readonly RelatedDocument[]): ReadonlyMap<string, RelatedDocument> {
  return new Map(documents.map((document) => [document.slug, document]));
}

function documentsOf(meaning: Meaning<RelatedDocument>): readonly RelatedDocument[] {
  if (meaning.kind === "one") return [meaning.document];
  return meaning.kind === "many" ? meaning.documents : [];
}

function isBefore(one: RelatedDocument, other: RelatedDocument): boolean {
  return one.day < other.day || (one.day === other.day && one.slug < other.slug);
}
