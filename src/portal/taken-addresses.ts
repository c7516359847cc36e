import { posix } from "node:path";
import { positionIn } from "../content/field-positions.ts";
import type { Content } from "../content/read-content.ts";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { aliasFile } from "./pages/aliases.ts";
import { plannedPages } from "./pages/portal-pages.ts";
import type { Portal } from "./portal.ts";

/** Former addresses at which a page of the portal or a folder stands, where case is not told apart either. */
export function takenAddresses(portal: Portal, { documents }: Content): Diagnostic[] {
  const claims = documents.flatMap(({ meta, source, positions }) =>
    meta.aliases.map((alias, index) => ({
      file: aliasFile(alias),
      place: { file: source.file, ...positionIn(positions, `aliases.${index}`) },
    })),
  );
  if (claims.length === 0) return [];
  const taken = new Set<string>();
  for (const { file, isAlias } of plannedPages(portal)) {
    if (isAlias) continue;
    for (let path = file.toLowerCase(); path !== "."; path = posix.dirname(path)) taken.add(path);
  }
  return claims.flatMap(({ file, place }) =>
    taken.has(file.toLowerCase()) ? finding("identity/taken-address", place, { found: file }) : [],
  );
}
