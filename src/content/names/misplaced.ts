import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Folder } from "../folder/folder.ts";
import { isMarkdown } from "../reading/attachments.ts";
import { isNote, isReadPlace, type WantedPlace, wantedPlace } from "./places.ts";
import { readHead } from "./read-head.ts";

/**
 * Markdown that lies where none is read: one finding for a folder, which names the right one. What is a document,
 * or lies in a folder whose name was meant, is an error; a copy of what is read, or a plain text, a warning.
 * @param isRead whether a document of this address is read
 */
export function misplacedMarkdown(
  { root, files, linkTargets }: Folder,
  isRead: (address: string) => boolean,
): Diagnostic[] {
  const strays = files.filter(
    (file) => isMarkdown(file) && !isReadPlace(file) && !linkTargets?.has(file),
  );
  const places = strays.map((file) => ({ file, ...wantedPlace(file) }));
  return [...Map.groupBy(places, ({ from }) => from).values()].flatMap((group) => {
    const heads = group.map((place) => ({ ...place, ...readHead(root, place.file) }));
    const isLost = ({ isDocument, address, isNear }: (typeof heads)[number]) =>
      (isDocument || isNear) && !(address !== null && isRead(address));
    const lost = heads.filter(isLost);
    const rest = heads.filter((one) => !isLost(one) && (one.isDocument || !isNote(one.file)));
    return [
      ...(lost.length > 0 ? [misplaced("file/misplaced", lost)] : []),
      ...(rest.length > 0 ? [misplaced("file/not-read", rest)] : []),
    ];
  });
}

/** @param group at least one file, all to be moved alike */
function misplaced(
  code: "file/misplaced" | "file/not-read",
  group: readonly (WantedPlace & { file: string })[],
): Diagnostic {
  const { file, from, to, path } = group[0] as (typeof group)[number];
  if (group.length === 1) {
    return finding(code, { file }, { found: file, wanted: path, ...pageFor(path) });
  }
  const folder = { found: `${from}/`, count: String(group.length), example: file };
  return finding(code, { file: from }, { ...folder, wanted: `${to}/`, ...pageFor(`${to}/`) });
}

/** Where what is no document would be a page. */
function pageFor(document: string): { page?: string } {
  const page = document.replace(/^documents\//, "pages/");
  return page === document ? {} : { page };
}
