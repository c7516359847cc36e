import { isMarkdown } from "../reading/attachments.ts";

/** The folder whose files are published at the root of the portal, byte for byte. */
export const staticFolder = "static/";

/** Whether a file of the content folder lies in it. */
export function isStatic(file: string): boolean {
  return file.startsWith(staticFolder);
}

/** A file that is published as it is. */
export interface StaticName {
  /** Path inside the content folder: `static/img/emblem.png`. */
  file: string;
  /** Where it is published, below the base path: `img/emblem.png`. */
  address: string;
}

/**
 * The files of a content folder that are published as they are. Markdown is not among them: it is published as the
 * page made from it, from `pages/` or `documents/`.
 * @param files paths inside the content folder
 */
export function staticNames(files: readonly string[]): StaticName[] {
  return files
    .filter((file) => isStatic(file) && !isMarkdown(file))
    .map((file) => ({ file, address: file.slice(staticFolder.length) }));
}
