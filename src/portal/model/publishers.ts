import type { PublisherEntry } from "../../schema/index.ts";
import { pathSegment } from "../addresses/path-segment.ts";
import type { Publisher } from "./portal.ts";

/** The organs of a portal: those of `publishers.yaml` in its order, then those only documents name. */
export interface Publishers {
  all: Publisher[];
  /** By whatever a document may write: id, name, short name, the name of a predecessor. */
  byName: Map<string, Publisher>;
}

/** Finds the organ behind each publisher that a document names, and makes one where none is on file. */
export function resolvePublishers(
  entries: PublisherEntry[],
  documents: { meta: { publisher: string } }[],
): Publishers {
  const all = entries.map(
    (entry): Publisher => ({
      id: pathSegment(entry.id),
      name: entry.name,
      shortName: entry.shortName ?? null,
      code: entry.code ?? null,
      parent: entry.parent ?? null,
      predecessors: entry.predecessors,
    }),
  );
  const byName = new Map<string, Publisher>();
  const add = (name: string | null, publisher: Publisher) => {
    if (name && !byName.has(name)) byName.set(name, publisher);
  };
  for (const publisher of all) add(publisher.name, publisher);
  for (const publisher of all) {
    for (const name of [publisher.id, publisher.shortName, ...publisher.predecessors]) {
      add(name, publisher);
    }
  }
  const unknown = new Set(
    documents.map(({ meta }) => meta.publisher).filter((name) => !byName.has(name)),
  );
  for (const name of [...unknown].sort()) {
    const publisher: Publisher = {
      id: pathSegment(name),
      name,
      shortName: null,
      code: null,
      parent: null,
      predecessors: [],
    };
    all.push(publisher);
    byName.set(name, publisher);
  }
  return { all, byName };
}
