import { compact } from "../../../characters/folding/compact.ts";
import { type Publishers, resolvePublishers } from "../../../portal/model/publishers.ts";
import type { PublisherEntry } from "../../../schema/index.ts";

/** The organs of `publishers.yaml`, by everything that a page may call them. */
export interface Organs {
  byName: Publishers["byName"];
  /** Whether two names are one organ's: the same but for blanks and width, or both on file as its own. */
  isSame(one: string, other: string): boolean;
}

/** The organs that are on file. */
export function organsOnFile(entries: PublisherEntry[]): Organs {
  const { byName } = resolvePublishers(entries, []);
  const keyOf = (name: string) => byName.get(name)?.id ?? compact(name);
  return { byName, isSame: (one, other) => keyOf(one) === keyOf(other) };
}
