import type { CheckedPortal } from "./rule.ts";

/** What an organ is called, by its id. */
export function organName(id: string, publishers: CheckedPortal["publishers"]): string {
  return publishers.find((organ) => organ.id === id)?.name ?? id;
}
