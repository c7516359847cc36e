import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type CatalogEntry, catalogSchema, type PublisherEntry } from "../schema/index.ts";
import { nearest } from "./fields/nearest.ts";
import type { Folder } from "./folder/folder.ts";
import { inOrganFolder, organFolder, organSettings } from "./names/organ-folder.ts";
import { type ColumnPages, readPages } from "./read-pages.ts";
import { ownOrgan } from "./settings/own-organ.ts";
import { readSettingsFile, type Settings } from "./settings/read-settings.ts";

/** What an organ has of its own, in `publishers/<id>/`. */
export interface OrganContent extends ColumnPages {
  /** As in `publishers.yaml`. */
  id: string;
  /** Its own catalogue; null: that of the portal holds. */
  catalog: CatalogEntry[] | null;
}

/** Ids a message names; a county has more organs than fit on a line. */
const mostNamed = 12;

/**
 * Reads the folders of organs, in the order of `publishers.yaml`. A folder that is nobody's, or that of the organ whose
 * columns are the portal's, is an error, and nothing in it is read.
 */
export async function readOrgans(
  folder: Folder,
  { publishers, settings, faulty }: Settings,
): Promise<{ organs: OrganContent[]; faulty: string[]; diagnostics: Diagnostic[] }> {
  const found = Map.groupBy(
    folder.files.filter((file) => inOrganFolder(file) !== null),
    (file) => inOrganFolder(file)?.id ?? "",
  );
  const organs: OrganContent[] = [];
  const diagnostics: Diagnostic[] = [];
  const faultySettings: string[] = [];
  const own = ownOrgan(publishers, settings);
  for (const { id } of publishers) {
    const files = found.get(id);
    found.delete(id);
    if (!files) continue;
    const base = organFolder(id);
    if (id === own?.id) {
      diagnostics.push(finding("publisher/own-folder", { file: base.slice(0, -1) }, { found: id }));
      continue;
    }
    const { pages, diagnostics: ofPages } = await readPages(folder, base, files);
    const file = organSettings(id);
    const catalog = files.includes(file)
      ? await readSettingsFile(folder.root, file, catalogSchema)
      : null;
    if (catalog?.isFaulty) faultySettings.push(file);
    const { freePages: _, ...ofColumns } = pages;
    organs.push({ id, ...ofColumns, catalog: catalog && (catalog.value ?? []) });
    diagnostics.push(...ofPages, ...(catalog?.diagnostics ?? []));
  }
  // What an entry with an error in it is called nobody knows.
  if (!faulty?.has("publishers.yaml")) diagnostics.push(...nobodys(found, publishers));
  return { organs, faulty: faultySettings, diagnostics };
}

/** One finding for each folder whose name is the id of no organ. */
function nobodys(
  folders: ReadonlyMap<string, readonly string[]>,
  publishers: readonly PublisherEntry[],
): Diagnostic[] {
  const ids = publishers.map(({ id }) => id);
  const choices = ids.slice(0, mostNamed).join("、") + (ids.length > mostNamed ? "……" : "");
  return Array.from(folders, ([name, files]) => {
    const named = publishers.find(({ name: full, shortName, predecessors }) =>
      [full, shortName, ...predecessors].includes(name),
    );
    const near = named?.id ?? nearest(name, ids);
    const values = { found: name, count: String(files.length) };
    return finding(
      "publisher/unknown-folder",
      { file: organFolder(name).slice(0, -1) },
      { ...values, ...(near && { nearest: near }), ...(choices && { choices }) },
    );
  });
}
