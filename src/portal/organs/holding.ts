import type { Organ, OwnPages, Portal } from "../model/portal.ts";
import { lineages } from "../model/publishers.ts";

/** Whose pages hold for an organ: its own, those of an organ above it, or those of the portal. */
export interface Holder {
  /** Null: the portal. */
  organ: Organ | null;
  pages: OwnPages;
}

/**
 * The organ itself, the organs above it from the nearest up, the portal. The organ whose columns are the portal's is
 * the portal.
 */
export function holdersFor(organ: Organ, portal: Portal): Holder[] {
  const byPublisher = new Map(portal.organs.map((one) => [one.publisher, one]));
  const lineage = lineages(portal.publishers).get(organ.publisher.id) ?? [];
  const holders = lineage.flatMap((publisher): Holder[] => {
    const above = byPublisher.get(publisher);
    return above ? [{ organ: above, pages: above }] : [];
  });
  return [...holders, { organ: null, pages: portal }];
}

/** Who has the guide that holds for an organ; null: nobody has written one. */
export function guideHolder(organ: Organ, portal: Portal): Holder | null {
  return holdersFor(organ, portal).find(({ pages }) => pages.guide !== null) ?? null;
}
