import type { CatalogEntry, PublisherEntry } from "../schema/index.ts";
import { organSettings } from "./names/organ-folder.ts";
import type { OrganContent } from "./read-organs.ts";
import type { Settings } from "./settings/read-settings.ts";

/** The catalogue of an organ that has a node, of which a document is not listed there. */
export interface OtherCatalog {
  /** Full name of the organ. */
  organ: string;
  /** `publishers/water-resources/catalog.yaml` */
  settings: string;
}

/** The nodes that a document may name. */
export interface KnownNodes {
  /**
   * By id and by name, for a document of a publisher: those of the portal, of the organ, of the organs above it, whose
   * lists show it too. Null where nobody knows, for an error in one of the catalogues.
   */
  of(publisher: string | undefined): ReadonlySet<string> | null;
  /** The first organ whose own catalogue has a node; null: none has. */
  elsewhere(node: string): OtherCatalog | null;
}

/**
 * Gathers what the catalogues call their nodes; null where the portal has none, or none that can be relied on. An organ
 * is known by whatever a document may write: id, name, short name, the name of a predecessor.
 */
export function knownNodes(
  { publishers, catalog, faulty }: Pick<Settings, "publishers" | "catalog" | "faulty">,
  organs: readonly OrganContent[],
): KnownNodes | null {
  const nodes = new Set(namesOfNodes(catalog));
  if (nodes.size === 0 || faulty?.has("catalog.yaml")) return null;
  const byId = new Map(publishers.map((publisher) => [publisher.id, publisher]));
  const byName = new Map(
    publishers.flatMap((publisher) => {
      const { id, name, shortName = id, predecessors } = publisher;
      return [id, name, shortName, ...predecessors].map((one) => [one, publisher] as const);
    }),
  );
  const own = new Map(
    organs.flatMap(({ id, catalog: ofOrgan }) =>
      ofOrgan ? [[id, new Set(namesOfNodes(ofOrgan))] as const] : [],
    ),
  );
  const gather = (publisher: PublisherEntry | undefined) => {
    const lineage = [...lineageOf(publisher, byId)];
    if (lineage.some(({ id }) => faulty?.has(organSettings(id)))) return null;
    return new Set([...lineage.flatMap(({ id }) => [...(own.get(id) ?? [])]), ...nodes]);
  };
  const gathered = new Map<PublisherEntry | undefined, ReadonlySet<string> | null>();
  return {
    of(name) {
      const publisher = byName.get(name ?? "");
      if (!gathered.has(publisher)) gathered.set(publisher, gather(publisher));
      return gathered.get(publisher) ?? null;
    },
    elsewhere(node) {
      const [id] = [...own].find(([, names]) => names.has(node)) ?? [];
      return id === undefined
        ? null
        : { organ: byId.get(id)?.name ?? id, settings: organSettings(id) };
    },
  };
}

/** An organ and those above it; a circle ends where it closes. */
function lineageOf(
  publisher: PublisherEntry | undefined,
  byId: ReadonlyMap<string, PublisherEntry>,
): ReadonlySet<PublisherEntry> {
  const lineage = new Set<PublisherEntry>();
  let next = publisher;
  while (next && !lineage.has(next)) {
    lineage.add(next);
    next = byId.get(next.parent ?? "");
  }
  return lineage;
}

function namesOfNodes(nodes: readonly CatalogEntry[]): string[] {
  return nodes.flatMap(({ id, name, children }) => [id, name, ...namesOfNodes(children)]);
}
