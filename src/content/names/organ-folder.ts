/** The folder with what organs have of their own, each below its id in `publishers.yaml`. */
export const organsFolder = "publishers";

/** A file in the folder of an organ. */
export interface OrganFile {
  /** As the folder is called: the id of the organ, if there is one. */
  id: string;
  /** `publishers/water-resources/` */
  base: string;
  /** Below the folder. */
  path: string;
}

/** The organ in whose folder a file of the content folder lies; null: in none. */
export function inOrganFolder(file: string): OrganFile | null {
  const start = organsFolder.length + 1;
  const end = file.startsWith(`${organsFolder}/`) ? file.indexOf("/", start) : -1;
  if (end < 0) return null;
  return { id: file.slice(start, end), base: file.slice(0, end + 1), path: file.slice(end + 1) };
}

/** The folder of an organ. */
export function organFolder(id: string): string {
  return `${organsFolder}/${id}/`;
}

const settings = "catalog.yaml";

/** The one file of settings that an organ may have: its own catalogue. */
export function organSettings(id: string): string {
  return organFolder(id) + settings;
}

/** Whether a file is that of an organ. */
export function isOrganSettings(file: string): boolean {
  return inOrganFolder(file)?.path === settings;
}
