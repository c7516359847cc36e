import { fileOf } from "../addresses/page-file.ts";

/** A file of the portal, before it is made. */
export interface PlannedFile {
  /** Below the base path: `documents/QH001-2020-00001/`, empty for home, `404.html`. */
  address: string;
  /** Below the output folder, with `/`: `documents/QH001-2020-00001/index.html`, `404.html`. */
  file: string;
  /** Of a page its template; else what the file is: `markdown`, `attachment`, `feed` … */
  kind: string;
  /** The content file it is made for; null where that is the portal as a whole. */
  source: string | null;
}

/** A planned file, by its address. */
export function plannedFile<Kind extends string>(
  kind: Kind,
  address: string,
  source: string | null = null,
): PlannedFile & { kind: Kind } {
  return { address, file: fileOf(address), kind, source };
}
