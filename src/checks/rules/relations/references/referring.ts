import type { KnownDocument } from "../../../../content/reading/read-document.ts";
import { positionIn } from "../../../../content/yaml-source/field-positions.ts";
import type { Place } from "../../../../diagnostics/catalogue.ts";
import { type Meaning, ReferenceIndex } from "../../../../portal/references/reference-index.ts";
import { type RelationKind, relationKinds } from "../../../../portal/references/relations.ts";
import { labelOf } from "../../../../schema/index.ts";
import type { CheckedPortal } from "../../rule.ts";

/** A reference of one document to another, with what it means. */
export interface Referring {
  from: KnownDocument;
  /** The field it stands in. */
  kind: RelationKind | "successor";
  /** Its label for people. */
  label: string;
  /** As written. */
  found: string;
  place: Place;
  meaning: Meaning<KnownDocument>;
}

interface References {
  all: readonly Referring[];
  index: ReferenceIndex<KnownDocument>;
}

/** Several rules ask for them. */
const known = new WeakMap<CheckedPortal, References>();

/** Every reference of a portal's documents, in the order of the documents and of the schema. */
export function referencesOf(portal: CheckedPortal): References {
  const references = known.get(portal) ?? find(portal.documents);
  known.set(portal, references);
  return references;
}

function find(documents: readonly KnownDocument[]): References {
  const index = new ReferenceIndex(documents);
  const all: Referring[] = [];
  for (const from of documents) {
    // Hardly any document refers to another.
    if (!from.meta.withdrawal && !relationKinds.some((kind) => from.meta[kind]?.length)) continue;
    for (const { path, ...reference } of written(from)) {
      const place = { file: from.source.file, ...positionIn(from.positions, path) };
      all.push({ from, ...reference, place, meaning: index.find(reference.found, from) });
    }
  }
  return { all, index };
}

function* written({ meta }: KnownDocument) {
  for (const kind of relationKinds) {
    const references = meta[kind];
    if (references === undefined || references.length === 0) continue;
    for (const [at, found] of references.entries()) {
      yield { kind, label: labelOf(kind), path: `${kind}.${at}`, found };
    }
  }
  const found = meta.withdrawal?.successor;
  const path = "withdrawal.successor";
  if (found !== undefined) yield { kind: "successor" as const, label: "接替文件", path, found };
}
