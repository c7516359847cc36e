import { publisherAddress } from "../../portal/addresses/list-addresses.ts";
import {
  organCatalogAddress,
  organGuideAddress,
  organReportsAddress,
  organRulesAddress,
} from "../../portal/addresses/organ-addresses.ts";
import type { Link } from "../../portal/document/link.ts";
import { dimensions } from "../../portal/lists/lists.ts";
import type { Organ, Portal } from "../../portal/model/portal.ts";
import { organsAbove } from "../../portal/organs/organs-above.ts";
import { type StatutoryColumn, type StatutoryId, statutory } from "../chrome/columns.ts";

/** What the pages of an organ have instead of the portal's own: its columns, in the format of all. */
export interface OrganFrame {
  name: string;
  address: string;
  /** Organs above it, but for the one whose portal it is. */
  above: Link[];
  columns: StatutoryColumn[];
  /** Whose portal it is, for the way back. */
  portal: string;
}

const known = new WeakMap<Portal, ReadonlyMap<Organ, OrganFrame>>();

/** What stands on all pages of an organ; made once for a portal. */
export function organFrame(organ: Organ, portal: Portal): OrganFrame {
  const frames = known.get(portal) ?? makeFrames(portal);
  known.set(portal, frames);
  return frames.get(organ) as OrganFrame;
}

function makeFrames(portal: Portal): Map<Organ, OrganFrame> {
  return new Map(
    portal.organs.map((organ) => [
      organ,
      {
        name: organ.publisher.name,
        address: publisherAddress(organ.publisher),
        above: organsAbove(organ, portal),
        columns: organColumns(organ),
        portal: portalHolder(portal),
      },
    ]),
  );
}

/** The four columns of an organ, none left out: what is not its own says so. */
function organColumns({ publisher, catalog }: Organ): StatutoryColumn[] {
  const places: Record<StatutoryId, string> = {
    guide: organGuideAddress(publisher),
    rules: organRulesAddress(publisher),
    // Without a catalogue the list of all its documents stands in for it.
    content: catalog.length > 0 ? organCatalogAddress(publisher) : publisherAddress(publisher),
    reports: organReportsAddress(publisher),
  };
  const ids = Object.keys(statutory) as StatutoryId[];
  return ids.map((id) => ({ id, name: statutory[id].name, address: places[id] }));
}

/** Whose the portal is. */
export function portalHolder({ settings }: Portal): string {
  return settings.organ || settings.name;
}

/** The name of a column with that of its organ: 青禾县柳溪镇人民政府信息公开指南, but 青禾县水利局政府信息公开指南. */
export function columnOfOrgan(organ: string, column: StatutoryId): string {
  const { name } = statutory[column];
  return (name.startsWith("政府") ? organ.replace(/政府$/, "") : organ) + name;
}

/** Pages between home and the home of an organ. */
export function trailToOrgan({ above }: OrganFrame): Link[] {
  return [{ ...dimensions.publisher }, ...above];
}

/** Pages between home and a column of an organ. */
export function trailTo(frame: OrganFrame): Link[] {
  return [...trailToOrgan(frame), { title: frame.name, address: frame.address }];
}
