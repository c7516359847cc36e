import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { slugOf } from "../identifiers/slug.ts";
import { positionIn } from "./field-positions.ts";
import type { KnownDocument } from "./read-document.ts";

const NAMED = 5;

/** Documents whose addresses would be one on a system that does not tell case apart; each file is listed. */
export function duplicateIndexNumbers(documents: readonly KnownDocument[]): Diagnostic[] {
  return [...byAddress(documents).values()].flatMap((group) => {
    if (group.length === 1) return [];
    return group.map((document) =>
      finding(
        "identity/duplicate-index-number",
        { file: document.source.file, ...positionIn(document.positions, "indexNumber") },
        { found: document.meta.indexNumber ?? "", others: filesOf(group, document) },
      ),
    );
  });
}

/** Aliases that are the address of another document, or an alias of one. */
export function takenAliases(documents: readonly KnownDocument[]): Diagnostic[] {
  const owners = byAddress(documents);
  const claims = documents.flatMap((document) =>
    (document.meta.aliases ?? []).map((alias, index) => ({ document, alias, index })),
  );
  for (const { document, alias } of claims) add(owners, addressOf(alias), document);
  return claims.flatMap(({ document, alias, index }) => {
    const group = owners.get(addressOf(alias)) ?? [];
    if (group.length === 1) return [];
    const { source, positions } = document;
    const position = positionIn(positions, `aliases.${index}`);
    const others = filesOf(group, document) || source.file;
    return finding(
      "identity/taken-alias",
      { file: source.file, ...position },
      { found: alias, others },
    );
  });
}

function byAddress(documents: readonly KnownDocument[]): Map<string, KnownDocument[]> {
  const groups = new Map<string, KnownDocument[]>();
  for (const document of documents) {
    const { indexNumber } = document.meta;
    if (indexNumber !== undefined) add(groups, addressOf(indexNumber), document);
  }
  return groups;
}

function add(groups: Map<string, KnownDocument[]>, address: string, document: KnownDocument) {
  const group = groups.get(address);
  if (group) group.push(document);
  else groups.set(address, [document]);
}

/** What tells two addresses apart: a path from the top is one, an index number has its slug. */
function addressOf(name: string): string {
  return (name.startsWith("/") ? name.replace(/\/$/, "") : slugOf(name)).toLowerCase();
}

/** The first files of a group, without one of its documents; groups may be as large as the portal. */
function filesOf(group: readonly KnownDocument[], but: KnownDocument): string {
  const others = group.slice(0, NAMED + 1).filter((one) => one !== but);
  const files = new Set(others.slice(0, NAMED).map(({ source }) => source.file));
  const more = group.length > NAMED + 1 ? ` … (${group.length - 1})` : "";
  return [...files].join(", ") + more;
}
