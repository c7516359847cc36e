import type { FrontMatter, PublisherEntry } from "../../schema/index.ts";

/** Tells one organ's names from another's. */
export type SameOrgan = (a: string, b: string) => boolean;

/** Names, short names, former names and ids of one organ are one. */
export function organsOf(publishers: readonly PublisherEntry[]): SameOrgan {
  const idOf = new Map(
    publishers.flatMap(({ id, name, shortName, predecessors }) =>
      [id, name, ...(shortName ? [shortName] : []), ...predecessors].map((word) => [word, id]),
    ),
  );
  return (a, b) => a === b || (idOf.has(a) && idOf.get(a) === idOf.get(b));
}

/** Whether a document is another organ's, passed on: it forwards one, or its publisher is none of its issuers. */
export function isPassedOn(meta: Partial<FrontMatter>, isSame: SameOrgan): boolean {
  const { publisher, forwards, issuers, jointIssuers } = meta;
  if (forwards?.length) return true;
  // Most are of nobody else: they cost no list.
  if (publisher === undefined || (!issuers?.length && !jointIssuers?.length)) return false;
  return ![...(issuers ?? []), ...(jointIssuers ?? [])].some((one) => isSame(one, publisher));
}
