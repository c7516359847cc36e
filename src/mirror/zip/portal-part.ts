import { zipFolder } from "../../portal/addresses/zip-addresses.ts";
import { documentLists } from "../../portal/lists/lists.ts";
import type { Portal, PortalDocument } from "../../portal/model/portal.ts";

/** A part of a portal that has a ZIP of its own. */
export interface PortalPart {
  /** `organ-water-resources`, `year-2024`: names its ZIP and the folder in it. */
  id: string;
  kind: "organ" | "year";
  /** For people: 水利局, 2024 年. */
  name: string;
  /** What is in it. */
  about: string;
  /** Newest first. */
  documents: readonly PortalDocument[];
}

/**
 * The parts of a kind that have documents: of each organ those of the organs below it, too; of a year those whose listed
 * day is in it.
 */
export function portalParts(portal: Portal, kind: "organ" | "year"): PortalPart[] {
  const dimension = { organ: "publisher", year: "year" } as const;
  return documentLists(portal)
    .filter((list) => list.dimension === dimension[kind] && list.documents.length > 0)
    .map(({ address, title, documents }) => {
      const id = `${kind}-${address.split("/")[1]}`;
      const hasOthers = new Set(documents.map(({ publisher }) => publisher.id)).size > 1;
      const told = {
        organ: { name: title, about: `${title}${hasOthers ? "和它下面的机关" : ""}发布的` },
        year: { name: `${title} 年`, about: `${title} 年的` },
      }[kind];
      return { id, kind, ...told, documents };
    });
}

/** Where the ZIP of a part stands, or of the whole (`whole`). */
export function zipAddress(id: string): string {
  return `${zipFolder}${id}.zip`;
}
