import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formerAddressFile, formerSlug } from "../identifiers/former-address.ts";
import { nextInSeries } from "../identifiers/next-in-series.ts";
import type { KnownDocument } from "./reading/read-document.ts";
import { positionIn } from "./yaml-source/field-positions.ts";

const named = 5;
/** Documents that are told which number to take instead: each time all numbers are looked through. */
const numbersProposed = 20;

/** What version control tells of index numbers. */
export interface GivenNumbers {
  /** Such as stand nowhere any more. */
  former: readonly string[];
  /** Tells which of two files came first; what is not committed came last. */
  order(file: string): number;
}

/**
 * Documents whose addresses would be one on a system that does not tell case apart; each file is listed. The one that
 * came first keeps the number, every other is told the next one that is free.
 */
export async function duplicateIndexNumbers(
  documents: readonly KnownDocument[],
  given?: () => Promise<GivenNumbers>,
): Promise<Diagnostic[]> {
  const groups = [...byAddress(documents, twice(documents)).values()];
  if (groups.length === 0) return [];
  const { former, order } = (await given?.()) ?? { former: [], order: () => 0 };
  const taken = new Set(former.map(addressOf));
  for (const { meta } of documents) {
    const { indexNumber, aliases = [] } = meta;
    for (const number of [indexNumber ?? "", ...aliases]) taken.add(addressOf(number));
  }
  let proposals = 0;
  return groups.flatMap((group) => {
    const rank = ({ source }: KnownDocument) => order(source.file);
    const [first, ...later] = group.toSorted((a, b) => Math.sign(rank(a) - rank(b)) || 0);
    return group.map((document) => {
      const found = document.meta.indexNumber ?? "";
      const others = filesOf(group, document);
      const place = {
        file: document.source.file,
        ...positionIn(document.positions, "indexNumber"),
      };
      if (document === first) {
        const change = later
          .slice(0, named)
          .map(({ source }) => source.file)
          .join(", ");
        return finding("identity/duplicate-index-number", place, { found, others, change });
      }
      const next = proposals++ < numbersProposed ? nextInSeries(found, taken) : null;
      if (next !== null) taken.add(addressOf(next));
      const keeps = first?.source.file ?? "";
      const values = { found, others, ...(next !== null && { keeps, next }) };
      return finding("identity/duplicate-index-number", place, values);
    });
  });
}

/** Aliases that are the address of another document, or an alias of one. */
export function takenAliases(documents: readonly KnownDocument[]): Diagnostic[] {
  const claims = documents.flatMap((document) =>
    (document.meta.aliases ?? []).map((alias, index) => ({ document, alias, index })),
  );
  const owners = byAddress(documents, new Set(claims.map(({ alias }) => addressOf(alias))));
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

/** The addresses that more than one document has by its index number. */
function twice(documents: readonly KnownDocument[]): Set<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  let count = 0;
  for (const { meta } of documents) {
    if (meta.indexNumber === undefined) continue;
    const address = addressOf(meta.indexNumber);
    once.add(address);
    count += 1;
    if (once.size === count) continue;
    twice.add(address);
    count -= 1;
  }
  return twice;
}

/** The documents that have one of some addresses by their index number. */
function byAddress(
  documents: readonly KnownDocument[],
  addresses: ReadonlySet<string>,
): Map<string, KnownDocument[]> {
  const groups = new Map<string, KnownDocument[]>();
  if (addresses.size === 0) return groups;
  for (const document of documents) {
    const { indexNumber } = document.meta;
    const address = indexNumber === undefined ? undefined : addressOf(indexNumber);
    if (address !== undefined && addresses.has(address)) add(groups, address, document);
  }
  return groups;
}

function add(groups: Map<string, KnownDocument[]>, address: string, document: KnownDocument) {
  const group = groups.get(address);
  if (group) group.push(document);
  else groups.set(address, [document]);
}

/**
 * What tells two addresses apart where neither case nor normal form is told apart: a path from the top is that of its
 * file, an index number and the address of its page have its slug.
 */
function addressOf(name: string): string {
  const alias = name.normalize("NFC");
  return (formerSlug(alias) ?? formerAddressFile(alias)).toLowerCase();
}

/** The first files of a group, without one of its documents; groups may be as large as the portal. */
function filesOf(group: readonly KnownDocument[], but: KnownDocument): string {
  const others = group.slice(0, named + 1).filter((one) => one !== but);
  const files = new Set(others.slice(0, named).map(({ source }) => source.file));
  const more = group.length > named + 1 ? ` … (${group.length - 1})` : "";
  return [...files].join(", ") + more;
}
