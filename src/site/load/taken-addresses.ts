import { posix } from "node:path";
import type { Content } from "../../content/read-content.ts";
import { positionIn } from "../../content/yaml-source/field-positions.ts";
import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { plannedPages } from "../../page-kinds/portal-pages.ts";
import { aliasAddress } from "../../portal/addresses/aliases.ts";
import { fileOf } from "../../portal/addresses/page-file.ts";
import type { Portal } from "../../portal/model/portal.ts";

/**
 * Former addresses that cannot be where they were: a page of the portal or a folder stands there, or one of the
 * folders they lie in is a page, of the portal or at another former address. Case is not told apart, nor normal form.
 */
export function takenAddresses(portal: Portal, { documents }: Content): Diagnostic[] {
  const claims = documents.flatMap(({ meta, source, positions }) =>
    meta.aliases.map((alias, index) => ({
      file: fileOf(aliasAddress(alias)),
      place: { file: source.file, ...positionIn(positions, `aliases.${index}`) },
    })),
  );
  if (claims.length === 0) return [];
  const files = new Set(claims.map(({ file }) => keyOf(file)));
  const taken = new Set<string>();
  for (const { file, isAlias, document } of plannedPages(portal)) {
    if (isAlias) continue;
    const key = keyOf(file);
    files.add(key);
    // Of the address of another document's page is told with the index numbers.
    if (!document) taken.add(key);
    for (const folder of foldersOf(key)) taken.add(folder);
  }
  return claims.flatMap(({ file, place }) => {
    const key = keyOf(file);
    const isTaken = taken.has(key) || foldersOf(key).some((folder) => files.has(folder));
    return isTaken ? finding("identity/taken-address", place, { found: file }) : [];
  });
}

function keyOf(file: string): string {
  return file.normalize("NFC").toLowerCase();
}

/** The folders that a file lies in. */
function foldersOf(file: string): string[] {
  const folders: string[] = [];
  for (let path = posix.dirname(file); path !== "."; path = posix.dirname(path)) folders.push(path);
  return folders;
}
