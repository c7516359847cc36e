import { publisherAddress } from "../addresses/list-addresses.ts";
import type { Link } from "../document/link.ts";
import type { Organ, Portal } from "../model/portal.ts";
import { lineages } from "../model/publishers.ts";

const known = new WeakMap<Portal, ReturnType<typeof lineages>>();

/** The organs above one from the highest down, but for the one whose portal it is: all others stand below that. */
export function organsAbove({ publisher }: Organ, portal: Portal): Link[] {
  const lineage = known.get(portal) ?? lineages(portal.publishers);
  known.set(portal, lineage);
  return (lineage.get(publisher.id) ?? [])
    .slice(1)
    .filter((above) => above !== portal.ownOrgan)
    .map((above) => ({ title: above.name, address: publisherAddress(above) }))
    .reverse();
}
