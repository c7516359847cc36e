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
      parent: null,
      predecessors: entry.predecessors,
    }),
  );
  setParents(all, entries);
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
  const unknown = new Set<string>();
  for (const { meta } of documents) {
    if (!byName.has(meta.publisher)) unknown.add(meta.publisher);
  }
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

/** An organ whose parent is not on file, or stands below it, stands at the top: `organFindings` tells of it. */
function setParents(publishers: Publisher[], entries: readonly PublisherEntry[]): void {
  const byId = new Map(entries.map(({ id }, index) => [id, publishers[index] as Publisher]));
  const above = new Map<Publisher, Publisher>();
  for (const [index, { parent }] of entries.entries()) {
    const publisher = publishers[index] as Publisher;
    const next = parent === undefined ? undefined : byId.get(parent);
    let higher = next;
    while (higher && higher !== publisher) higher = above.get(higher);
    if (!next || higher) continue;
    above.set(publisher, next);
    publisher.parent = next.id;
  }
}

/** The organs whose documents and columns fold into one another: each with all above it, by id, itself first. */
export function lineages(publishers: readonly Publisher[]): Map<string, Publisher[]> {
  const byId = new Map(publishers.map((publisher) => [publisher.id, publisher]));
  return new Map(
    publishers.map((publisher) => {
      const lineage: Publisher[] = [];
      let next: Publisher | undefined = publisher;
      while (next) {
        lineage.push(next);
        next = next.parent === null ? undefined : byId.get(next.parent);
      }
      return [publisher.id, lineage];
    }),
  );
}
