import { documentNumberKey } from "../identifiers/document-number.ts";
import type { FrontMatter } from "../schema/index.ts";
import { labelOf } from "../schema/index.ts";
import type { Relation } from "./portal.ts";
import type { LaterAct } from "./validity.ts";

/** The relations of the contract, with the words for the other direction. */
export const inverseLabels = {
  basedOn: "以本件为依据",
  forwards: "转发本件",
  promulgates: "印发本件",
  interprets: "解读本件",
  amends: "修改本件",
  repeals: "废止本件",
  replaces: "替代本件",
} as const;

export type RelationKind = keyof typeof inverseLabels;

export const relationKinds = Object.keys(inverseLabels) as RelationKind[];

/** What relations need to know of a document. */
export interface RelatedDocument {
  slug: string;
  day: string;
  meta: FrontMatter;
}

/** Finds documents by index number or document number, in any bracket and width. */
export class ReferenceIndex {
  readonly #byKey = new Map<string, RelatedDocument>();

  /** @param documents where two share a document number, the earlier one is meant */
  constructor(documents: Iterable<RelatedDocument>) {
    for (const document of documents) {
      const { indexNumber, documentNumber } = document.meta;
      this.#byKey.set(indexNumber.toLowerCase(), document);
      if (!documentNumber) continue;
      const key = documentNumberKey(documentNumber);
      const known = this.#byKey.get(key);
      if (!known || document.day < known.day) this.#byKey.set(key, document);
    }
  }

  find(reference: string): RelatedDocument | undefined {
    return (
      this.#byKey.get(reference.toLowerCase()) ?? this.#byKey.get(documentNumberKey(reference))
    );
  }
}

/** The relations of every document, in both directions, in the order of the schema. */
export function relationsOf(
  documents: RelatedDocument[],
  index = new ReferenceIndex(documents),
): Map<string, Relation[]> {
  const own = new Map<string, Relation[]>(documents.map(({ slug }) => [slug, []]));
  const inverse = new Map<string, Relation[]>(documents.map(({ slug }) => [slug, []]));
  for (const document of documents) {
    for (const kind of relationKinds) {
      for (const reference of document.meta[kind]) {
        const target = index.find(reference);
        const isOther = target !== undefined && target.slug !== document.slug;
        own.get(document.slug)?.push({
          kind,
          label: labelOf(kind),
          reference,
          target: isOther ? target.slug : null,
          title: isOther ? target.meta.title : null,
        });
        if (!isOther) continue;
        inverse.get(target.slug)?.push({
          kind: `${kind}By`,
          label: inverseLabels[kind],
          reference: document.meta.documentNumber ?? document.meta.indexNumber,
          target: document.slug,
          title: document.meta.title,
        });
      }
    }
  }
  return new Map(
    documents.map(({ slug }) => [slug, [...(own.get(slug) ?? []), ...(inverse.get(slug) ?? [])]]),
  );
}

/** For each document, the later documents of the portal that repeal, replace or amend it, earliest first. */
export function laterActsOf(
  documents: RelatedDocument[],
  index = new ReferenceIndex(documents),
): Map<string, LaterAct[]> {
  const acts = new Map<string, LaterAct[]>();
  for (const { slug, day, meta } of documents) {
    if (meta.withdrawal) continue;
    for (const kind of ["repeals", "replaces", "amends"] as const) {
      for (const reference of meta[kind]) {
        const target = index.find(reference);
        if (!target || target.slug === slug) continue;
        const act = { kind, title: meta.title, from: meta.effectiveOn?.slice(0, 10) ?? day };
        acts.set(target.slug, [...(acts.get(target.slug) ?? []), act]);
      }
    }
  }
  for (const list of acts.values()) list.sort((a, b) => (a.from < b.from ? -1 : 1));
  return acts;
}
