import { externalReference } from "../../identifiers/reference.ts";
import type { FrontMatter } from "../../schema/index.ts";
import { labelOf } from "../../schema/index.ts";
import type { Relation } from "../model/portal.ts";
import type { LaterAct } from "../model/validity.ts";
import { PortalReferences } from "./portal-references.ts";
import type { RelatedDocument } from "./related-document.ts";

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

/** Relations by which a document ends or changes another; withdrawal does not undo them. */
export const legalKinds = ["amends", "repeals", "replaces"] as const satisfies RelationKind[];

/** The relations of every document that has any, in both directions, in the order of the schema. */
export function relationsOf(
  documents: readonly RelatedDocument[],
  references = new PortalReferences(documents),
): Map<string, Relation[]> {
  const own = new Map<string, Relation[]>();
  const inverse = new Map<string, Relation[]>();
  for (const document of documents) {
    for (const kind of relationKinds) {
      for (const reference of document.meta[kind]) {
        const target = references.targetOf(reference, document.slug);
        add(own, document.slug, relationTo(kind, labelOf(kind), reference, target));
        if (!target) continue;
        add(inverse, target.slug, {
          kind: `${kind}By`,
          label: inverseLabels[kind],
          reference: document.meta.documentNumber ?? document.meta.indexNumber,
          target: document.slug,
          title: document.meta.title,
        });
      }
    }
  }
  for (const [slug, relations] of inverse) own.set(slug, [...(own.get(slug) ?? []), ...relations]);
  return own;
}

/** Whether a document refers to others. */
export function hasReferences({ meta }: RelatedDocument): boolean {
  return relationKinds.some((kind) => meta[kind].length > 0);
}

function add<One>(groups: Map<string, One[]>, slug: string, one: One): void {
  const group = groups.get(slug);
  if (group) group.push(one);
  else groups.set(slug, [one]);
}

/** A relation as it is shown from the side of the document that names it. */
export function relationTo(
  kind: string,
  label: string,
  reference: string,
  target: RelatedDocument | null,
): Relation {
  return {
    kind,
    label,
    reference: externalReference(reference) ?? reference,
    target: target?.slug ?? null,
    title: target?.meta.title ?? null,
  };
}

/**
 * For each document, the later documents of the portal that repeal, replace or amend it, earliest first. One that
 * has been withdrawn keeps doing so: what is withdrawn is its text.
 */
export function laterActsOf(
  documents: readonly RelatedDocument[],
  references = new PortalReferences(documents),
): Map<string, LaterAct[]> {
  const acts = new Map<string, LaterAct[]>();
  for (const document of documents) {
    const { day, meta } = document;
    for (const kind of ["repeals", "replaces", "amends"] as const) {
      for (const reference of meta[kind]) {
        const target = references.targetOf(reference, document.slug);
        if (!target) continue;
        const from = meta.effectiveOn?.slice(0, 10) ?? day;
        add(acts, target.slug, { kind, name: nameOf(meta), from });
      }
    }
  }
  for (const list of acts.values()) list.sort((a, b) => (a.from < b.from ? -1 : 1));
  return acts;
}

/** What a document is called in a sentence. */
function nameOf({ title, withdrawal }: FrontMatter): string {
  return withdrawal?.hideTitle ? title : `《${title}》`;
}
